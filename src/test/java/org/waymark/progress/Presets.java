package org.waymark.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.KeyStage;
import org.waymark.calendar.Term;
import org.waymark.calendar.YearGroup;

/** The scales and expectations that the product ships, for tests of the rules; and a calendar in which Year 4 is 2024/25. */
final class Presets {

    static final Scale LEVELS = new Scale(
            "levels",
            "National Curriculum levels",
            Scale.Kind.LADDER,
            rows("/scales/nc-levels.csv").stream()
                    .map(row -> new Grade(
                            row[1],
                            Integer.parseInt(row[0]),
                            row[1],
                            row[2].isEmpty() ? null : Integer.valueOf(row[2]),
                            null))
                    .toList(),
            Scale.Tolerance.ONE_GRADE,
            Map.of(KeyStage.KS1, 6, KeyStage.KS2, 3),
            Map.of("1", "1b", "2", "2b", "3", "3b", "4", "4b"));

    static final Scale STAGES = stages();

    static final Scale STANDARDS = new Scale(
            "standards",
            "Working towards, expected, greater depth",
            Scale.Kind.BANDS,
            List.of(
                    new Grade("PK5", 1, "Pre-key stage 5", null, Band.BELOW),
                    new Grade("PK6", 2, "Pre-key stage 6", null, Band.BELOW),
                    new Grade("WTS", 3, "Working towards", null, Band.NEARLY),
                    new Grade("EXS", 4, "Expected", null, Band.AT),
                    new Grade("GDS", 5, "Greater depth", null, Band.ABOVE)),
            Scale.Tolerance.ONE_GRADE,
            Map.of(),
            Map.of());

    static final Scale SCALED =
            Scale.ofScores("scaled", "Scaled score", 80, 120, 100, 110, Scale.Tolerance.SCALED_SCORE);
    static final Scale STANDARDISED =
            Scale.ofScores("standardised", "Standardised score", 69, 141, 95, 116, Scale.Tolerance.STANDARDISED_SCORE);

    static final List<Scale> ALL = List.of(LEVELS, STAGES, STANDARDS, SCALED, STANDARDISED);

    private static final Map<String, Expectations> EXPECTATIONS = Map.of(
            "levels", expectations(LEVELS, "/scales/nc-expectations.csv", 3),
            "stages", expectations(STAGES, "/scales/stage-expectations.csv", 2),
            "standards", everywhere(STANDARDS, "EXS"),
            "scaled", everywhere(SCALED, "100"),
            "standardised", everywhere(STANDARDISED, "95"));

    private Presets() {}

    static Scale scale(String code) {
        return ALL.stream().filter(s -> s.code().equals(code)).findFirst().orElseThrow();
    }

    static Expectations expectations(Scale scale) {
        return EXPECTATIONS.get(scale.code());
    }

    static AcademicYear year(int yearGroup) {
        return new AcademicYear(2020 + yearGroup);
    }

    static CollectionPoint point(int yearGroup, String term) {
        return CollectionPoint.endOf(Term.parse(term).orElseThrow(), year(yearGroup));
    }

    static Result result(Scale scale, int yearGroup, String term, String code) {
        return Result.read(point(yearGroup, term), scale, code).orElseThrow();
    }

    static Grade grade(Scale scale, String code) {
        return scale.place(code).orElseThrow();
    }

    static Schooling inYear(int yearGroup) {
        return Schooling.of(Map.of(year(yearGroup), new YearGroup(yearGroup)));
    }

    static SubjectFacts facts(Scale scale, int yearGroup, Result... results) {
        return SubjectFacts.of(inYear(yearGroup), List.of(results), scale, expectations(scale));
    }

    static SubjectRecord record(Scale scale, int yearGroup, String term, Result... results) {
        return SubjectRecord.of(facts(scale, yearGroup, results), point(yearGroup, term));
    }

    static List<String[]> rows(String file) {
        try (var in = Presets.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scale stages() {
        var grades = new ArrayList<Grade>();
        for (int year = 1; year <= 6; year++) {
            for (var stage : List.of("E", "D", "S", "M")) {
                int step = year * 3 + Math.min("EDS".indexOf(stage) < 0 ? 2 : "EDS".indexOf(stage), 2);
                grades.add(new Grade(year + stage, grades.size() + 1, year + stage, step, null));
            }
        }
        return new Scale(
                "stages",
                "Stages",
                Scale.Kind.STAGES,
                grades,
                Scale.Tolerance.ONE_GRADE,
                Map.of(KeyStage.KS1, 3, KeyStage.KS2, 3),
                Map.of());
    }

    private static Expectations expectations(Scale scale, String file, int gradeColumn) {
        return new NationalExpectations(
                scale,
                rows(file).stream()
                        .map(row -> new NationalExpectations.Row(
                                new YearGroup(Integer.parseInt(row[0])),
                                point(1, row[1]).sixth(),
                                grade(scale, row[gradeColumn])))
                        .toList());
    }

    private static Expectations everywhere(Scale scale, String code) {
        var set = new TreeMap<Integer, NationalExpectations.Row>();
        for (int yearGroup = 1; yearGroup <= 6; yearGroup++) {
            for (int sixth : new int[] {2, 4, 6}) {
                set.put(
                        yearGroup * 6 + sixth,
                        new NationalExpectations.Row(new YearGroup(yearGroup), sixth, grade(scale, code)));
            }
        }
        return new NationalExpectations(scale, set.values());
    }
}
