package org.waymark.exchange.reading;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.YearGroup;
import org.waymark.pupils.LocalAuthorities;
import org.waymark.pupils.Upn;

/** Reads a pupils file. */
public final class PupilsReader {
    private static final int YOUNGEST = 2;
    private static final int OLDEST = 20;

    private final LocalDate today;
    private final Set<PupilField> alsoKept;
    private Set<Upn> shared = Set.of();

    private PupilsReader(LocalDate today, Set<PupilField> alsoKept) {
        this.today = today;
        this.alsoKept = alsoKept;
    }

    /** {@code alsoKept} is what the school has asked to hold beyond the usual: ethnicity, for its comparisons. */
    public static Reading<PupilRow> read(Table table, Mapping mapping, LocalDate today, Set<PupilField> alsoKept) {
        return new PupilsReader(today, alsoKept).read(table, mapping);
    }

    private Reading<PupilRow> read(Table table, Mapping mapping) {
        List<RowCells> cells = RowCells.all(table, mapping);
        Map<RowCells, Identity> identities = new LinkedHashMap<>();
        for (RowCells row : cells) {
            Identity who = row.isRefused() ? null : Identity.read(row, PupilField.MIS_ID, PupilField.UPN);
            if (who != null) {
                identities.put(row, who);
            }
        }
        shared = SamePupil.mark(identities);
        List<PupilRow> rows = new ArrayList<>();
        identities.forEach((row, who) -> {
            PupilRow pupil = pupil(row, who);
            if (pupil != null) {
                rows.add(pupil);
            }
        });
        return Reading.of(mapping, cells, rows, mapping.notKept(alsoKept));
    }

    private @Nullable PupilRow pupil(RowCells cells, Identity who) {
        Upn upn = upn(cells, who);
        PersonName legal = new PersonName(
                Names.required(cells, PupilField.LEGAL_FIRST_NAME), Names.required(cells, PupilField.LEGAL_LAST_NAME));
        PersonName preferred = new PersonName(
                orElse(Names.optional(cells, PupilField.PREFERRED_FIRST_NAME), legal.first()),
                orElse(Names.optional(cells, PupilField.PREFERRED_LAST_NAME), legal.last()));
        LocalDate born = born(cells);
        YearGroup yearGroup = yearGroup(cells);
        LocalDate enrolled = enrolled(cells);
        LocalDate left = Dates.read(cells, PupilField.LEFT);
        if (cells.isRefused() || born == null || yearGroup == null) {
            return null;
        }
        return new PupilRow(
                cells.number(),
                who.misId(),
                upn,
                legal,
                preferred,
                born,
                yearGroup,
                className(cells, left),
                Answers.sex(cells, PupilField.SEX),
                enrolled,
                left,
                Answers.yesOrNo(cells, PupilField.PUPIL_PREMIUM),
                Answers.yesOrNo(cells, PupilField.FSM_EVER_6),
                Answers.sen(cells, PupilField.SEN),
                Answers.yesOrNo(cells, PupilField.EAL),
                Texts.text(cells, PupilField.FIRST_LANGUAGE, 60),
                alsoKept.contains(PupilField.ETHNICITY) ? Texts.text(cells, PupilField.ETHNICITY, 60) : null,
                Answers.yesOrNo(cells, PupilField.IN_CARE));
    }

    private @Nullable Upn upn(RowCells cells, Identity who) {
        Upn upn = who.upn();
        if (upn != null && who.misId() != null && shared.contains(upn)) {
            cells.warn(
                    PupilField.UPN,
                    "another pupil in the file has the same UPN; the pupil is taken by the MIS id",
                    "Find out whose it is, correct the other, and export again.");
            return null;
        }
        if (upn != null && !LocalAuthorities.knows(upn)) {
            cells.warn(
                    PupilField.UPN,
                    "no local authority has the number %s; taken as it is".formatted(upn.localAuthority()),
                    "Compare the UPN with the one in your school's system.");
        }
        return upn;
    }

    private @Nullable LocalDate born(RowCells cells) {
        LocalDate born = Dates.read(cells, PupilField.DATE_OF_BIRTH);
        if (born == null) {
            if (cells.text(PupilField.DATE_OF_BIRTH).isEmpty()) {
                cells.refuse(
                        PupilField.DATE_OF_BIRTH,
                        "the date of birth is missing",
                        "Give the date of birth in your school's system and export again.");
            }
            return null;
        }
        if (born.isAfter(today)) {
            cells.refuse(PupilField.DATE_OF_BIRTH, "in the future", "Correct the year of birth.");
            return null;
        }
        int age = Period.between(born, today).getYears();
        if (age < YOUNGEST || age > OLDEST) {
            cells.warn(
                    PupilField.DATE_OF_BIRTH,
                    "would be %d years old; taken as it is".formatted(age),
                    "Check the year of birth.");
        }
        return born;
    }

    private static @Nullable YearGroup yearGroup(RowCells cells) {
        YearGroup yearGroup = YearGroup.parse(cells.text(PupilField.YEAR_GROUP)).orElse(null);
        if (yearGroup == null) {
            cells.refuse(PupilField.YEAR_GROUP, "no such year group", "Say Nursery, Reception, or Year 1 to Year 13.");
        }
        return yearGroup;
    }

    /** Schools enter next term's joiners early, so a day to come is no error. */
    private @Nullable LocalDate enrolled(RowCells cells) {
        LocalDate enrolled = Dates.read(cells, PupilField.ENROLLED);
        if (enrolled != null && enrolled.isAfter(today)) {
            cells.warn(
                    PupilField.ENROLLED,
                    "in the future; on roll from that day",
                    "Correct the date if the pupil is here already.");
        }
        return enrolled;
    }

    private @Nullable String className(RowCells cells, @Nullable LocalDate left) {
        boolean gone = left != null && left.isBefore(today);
        if (cells.has(PupilField.CLASS) && cells.text(PupilField.CLASS).isEmpty() && !gone) {
            cells.warn(
                    PupilField.CLASS,
                    "no class; on roll without one",
                    "Put the pupil in a class: without one no teacher sees them.");
        }
        return Texts.text(cells, PupilField.CLASS, 60);
    }

    private static String orElse(String name, String other) {
        return name.isEmpty() ? other : name;
    }
}
