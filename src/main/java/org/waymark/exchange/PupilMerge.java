package org.waymark.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.exchange.reading.Mapping;
import org.waymark.exchange.reading.PupilField;
import org.waymark.exchange.reading.PupilRow;
import org.waymark.pupils.Pupil;
import org.waymark.pupils.PupilId;
import org.waymark.pupils.SenProvision;
import org.waymark.pupils.Sex;
import org.waymark.school.ClassId;
import org.waymark.tenancy.Uuid7;
import org.waymark.ui.Dates;

/** A row laid over what we hold of the pupil: what it does not say stays. */
final class PupilMerge {
    private PupilMerge() {}

    static Pupil of(PupilRow row, @Nullable Pupil held, @Nullable ClassId classId, Mapping mapping) {
        Pupil.Characteristics before =
                held == null ? new Pupil.Characteristics(null, null, null, null, null, null) : held.about();
        SenProvision sen = row.sen();
        Sex sex = row.sex();
        return new Pupil(
                held == null ? new PupilId(Uuid7.next()) : held.id(),
                or(row.misId(), held == null ? null : held.misId()),
                or(row.upn() == null ? null : row.upn().value(), held == null ? null : held.upn()),
                new Pupil.Name(row.legal().first(), row.legal().last()),
                new Pupil.Name(row.preferred().first(), row.preferred().last()),
                row.born(),
                or(sex == null ? null : sex.code(), held == null ? null : held.sex()),
                row.yearGroup(),
                mapping.has(PupilField.CLASS) || held == null ? classId : held.classId(),
                or(row.enrolled(), held == null ? null : held.enrolled()),
                mapping.has(PupilField.LEFT) || held == null ? row.left() : held.left(),
                null,
                new Pupil.Characteristics(
                        or(row.pupilPremium(), before.pupilPremium()),
                        or(row.freeMealsEver6(), before.freeMealsEver6()),
                        or(sen == null ? null : sen.code(), before.sen()),
                        or(row.eal(), before.eal()),
                        or(row.firstLanguage(), before.firstLanguage()),
                        or(row.inCare(), before.inCare())));
    }

    static Pupil withUpn(@Nullable String upn, Pupil pupil) {
        return new Pupil(
                pupil.id(),
                pupil.misId(),
                upn,
                pupil.legal(),
                pupil.preferred(),
                pupil.born(),
                pupil.sex(),
                pupil.yearGroup(),
                pupil.classId(),
                pupil.enrolled(),
                pupil.left(),
                pupil.missingSince(),
                pupil.about());
    }

    /** A pupil field by field, in the words of the report. */
    static Map<String, String> words(Pupil pupil, String className) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("MIS id", text(pupil.misId()));
        words.put("UPN", text(pupil.upn()));
        words.put("Legal name", pupil.legal().toString());
        words.put("Name", pupil.preferred().toString());
        words.put("Date of birth", day(pupil.born()));
        words.put("Sex", text(pupil.sex()));
        words.put("Year group", pupil.yearGroup().label());
        words.put("Class", className);
        words.put("Enrolled", day(pupil.enrolled()));
        words.put("Left", day(pupil.left()));
        words.put("Pupil premium", answer(pupil.about().pupilPremium()));
        words.put("Free school meals in six years", answer(pupil.about().freeMealsEver6()));
        words.put("SEN", text(pupil.about().sen()));
        words.put("EAL", answer(pupil.about().eal()));
        words.put("First language", text(pupil.about().firstLanguage()));
        words.put("In care", answer(pupil.about().inCare()));
        words.put("On roll", pupil.missingSince() == null ? "in the file" : "missing from an earlier file");
        return words;
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static <T> @Nullable T or(@Nullable T said, @Nullable T held) {
        return said == null ? held : said;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Dates.written(day);
    }

    private static String answer(@Nullable Boolean answer) {
        return answer == null ? "" : answer ? "Yes" : "No";
    }
}
