package org.waymark.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.YearGroup;
import org.waymark.languages.Texts;
import org.waymark.progress.Grade;
import org.waymark.progress.Rag;
import org.waymark.progress.Scale;
import org.waymark.progress.Wording;
import org.waymark.scales.ScaleBook;
import org.waymark.scales.ScaleBooks;
import org.waymark.school.SchoolYears;
import org.waymark.school.Settings;
import org.waymark.school.Subject;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Tone;

/** Writes the guide for parents and carers, section by section as the guide itself has them. */
@Component
public class Guides {
    /** More grades than this, as of scores, are told by the first and the last. */
    private static final int TOLD = 40;

    private final SchoolYears years;
    private final ScaleBooks books;

    Guides(SchoolYears years, ScaleBooks books) {
        this.years = years;
        this.books = books;
    }

    public Guide of(Viewer viewer, Texts texts) {
        Settings settings = years.settings(viewer);
        String target = settings.targetLabel();
        String ptt = settings.pttLabel();
        return new Guide(
                texts.say("guide.title"),
                viewer.schoolName(),
                List.of(
                        Guide.Part.of(
                                texts.say("guide.what"),
                                texts.say("guide.what.system"),
                                texts.say("guide.what.sheets")),
                        new Guide.Part(
                                texts.say("guide.attainment"),
                                List.of(
                                        texts.say("guide.attainment.shows"),
                                        texts.say("guide.attainment.brackets"),
                                        texts.say("guide.attainment.targets", target, ptt)),
                                measured(books.book(viewer), settings, texts),
                                List.of()),
                        new Guide.Part(
                                texts.say("guide.progress"),
                                List.of(texts.say("guide.progress.shows"), texts.say("guide.progress.colours")),
                                List.of(),
                                colours(settings, texts)),
                        Guide.Part.of(
                                texts.say("guide.steps"),
                                texts.say("guide.steps.set"),
                                texts.say("guide.steps.reviewed"),
                                texts.say("guide.steps.realistic")),
                        Guide.Part.of(
                                texts.say("guide.you"), texts.say("guide.you.say"), texts.say("guide.you.private"))),
                texts.say("guide.terms"),
                terms(target, ptt, texts));
    }

    private static List<Guide.Measured> measured(ScaleBook book, Settings settings, Texts texts) {
        Map<Scale, Set<String>> subjects = new LinkedHashMap<>();
        Map<Scale, List<String>> expected = new LinkedHashMap<>();
        for (int number = 1; number <= 6; number++) {
            YearGroup year = new YearGroup(number);
            Set<Scale> told = new LinkedHashSet<>();
            for (Subject subject : book.subjects(year)) {
                book.scale(subject.id(), year, settings.currentYear()).ifPresent(stored -> {
                    subjects.computeIfAbsent(stored.scale(), each -> new LinkedHashSet<>())
                            .add(subject.name());
                    told.add(stored.scale());
                });
            }
            for (Scale scale : told) {
                book.expectations(scale)
                        .at(year, CollectionPoint.endOf(settings.currentYear()))
                        .ifPresent(each -> expected.computeIfAbsent(scale, one -> new ArrayList<>())
                                .add(texts.say(
                                        "guide.scale.expected",
                                        texts.say("sheet.year", year.number()),
                                        each.grade().code())));
            }
        }
        return subjects.entrySet().stream()
                .map(each -> measured(
                        each.getKey(), each.getValue(), expected.getOrDefault(each.getKey(), List.of()), texts))
                .toList();
    }

    private static Guide.Measured measured(Scale scale, Set<String> subjects, List<String> expected, Texts texts) {
        List<String> lines = new ArrayList<>();
        lines.add(
                scale.grades().size() > TOLD
                        ? texts.say(
                                "guide.scale.scores",
                                scale.lowest().code(),
                                scale.top().code())
                        : texts.say("guide.scale.grades", String.join(" · ", codes(scale))));
        if (!expected.isEmpty()) {
            lines.add(texts.say("guide.scale.expectations"));
            lines.addAll(expected);
        }
        return new Guide.Measured(texts.say("sheet.note.scale", texts.list(subjects), scale.name()), lines);
    }

    private static List<String> codes(Scale scale) {
        return IntStream.range(0, scale.grades().size())
                .mapToObj(scale.grades()::get)
                .map(Grade::code)
                .toList();
    }

    /** A red that the school shows to no family is not explained either. */
    private static List<Guide.Colour> colours(Settings settings, Texts texts) {
        Wording wording = settings.wording().equals(Wording.GUIDE.code()) ? Wording.GUIDE : Wording.WAYMARK;
        List<Guide.Colour> colours = new ArrayList<>();
        for (Rag rag : List.of(Rag.RED, Rag.AMBER, Rag.GREEN)) {
            if (rag == Rag.RED && settings.showNoRed()) {
                continue;
            }
            String colour = rag.code().toLowerCase(Locale.ROOT);
            boolean own = texts.english() && wording == Wording.GUIDE;
            colours.add(new Guide.Colour(
                    Tone.of(colour),
                    texts.say("sheet.colour." + colour),
                    own
                            ? wording.progress().get(rag) + ". "
                                    + wording.attainment().get(rag) + "."
                            : texts.say("guide.colour." + colour)));
        }
        return colours;
    }

    private static List<Guide.Term> terms(String target, String ptt, Texts texts) {
        List<Guide.Term> terms = new ArrayList<>();
        for (String term :
                List.of("attainment", "expectation", "target", "ptt", "colours", "step", "round", "mentor")) {
            String name = switch (term) {
                case "target" -> target;
                case "ptt" -> ptt;
                default -> texts.say("guide.name." + term);
            };
            terms.add(new Guide.Term(name, texts.say("guide.term." + term)));
        }
        return terms;
    }
}
