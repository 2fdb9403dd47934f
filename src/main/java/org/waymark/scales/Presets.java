package org.waymark.scales;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.KeyStage;
import org.waymark.calendar.Term;
import org.waymark.calendar.YearGroup;
import org.waymark.progress.Band;
import org.waymark.progress.Grade;
import org.waymark.progress.NationalExpectations.Row;
import org.waymark.progress.Scale;
import org.waymark.progress.Scale.Kind;
import org.waymark.progress.Scale.Tolerance;

/** The scales that ship. Levels and stages come from the files in {@code scales/}; the others are few enough to stand here. */
public final class Presets {

    private static final List<String> STAGE_NAMES = List.of("Emerging", "Developing", "Secure", "Mastering");
    private static final int STEPS_IN_A_STAGE = 3;

    public static final Preset LEVELS = levels();
    public static final Preset STAGES = stages();
    public static final Preset STANDARDS = standards();
    public static final Preset SCALED_SCORE =
            scores(Scale.ofScores("scaled-score", "Scaled score", 80, 120, 100, 110, Tolerance.SCALED_SCORE), "100");
    public static final Preset STANDARDISED_SCORE = scores(
            Scale.ofScores("standardised-score", "Standardised score", 69, 141, 95, 116, Tolerance.STANDARDISED_SCORE),
            "95");
    public static final Preset EYFS = eyfs();

    private Presets() {}

    public static List<Preset> all() {
        return List.of(LEVELS, STAGES, STANDARDS, SCALED_SCORE, STANDARDISED_SCORE, EYFS);
    }

    public static Optional<Preset> of(String code) {
        return all().stream()
                .filter(preset -> preset.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    private static Preset levels() {
        var grades = CsvResource.rows("/scales/nc-levels.csv").stream()
                .map(row -> new Grade(
                        row[1],
                        Integer.parseInt(row[0]),
                        levelLabel(row[1]),
                        row[2].isEmpty() ? null : Integer.valueOf(row[2]),
                        null))
                .toList();
        var wholeLevels = IntStream.rangeClosed(1, 8)
                .boxed()
                .collect(Collectors.toMap(level -> "" + level, level -> level + "b"));
        var scale = new Scale(
                "levels",
                "National Curriculum levels",
                Kind.LADDER,
                grades,
                Tolerance.ONE_GRADE,
                Map.of(KeyStage.KS1, 6, KeyStage.KS2, 3),
                wholeLevels);
        return new Preset(scale, expectations(scale, "/scales/nc-expectations.csv", 3));
    }

    private static String levelLabel(String code) {
        return switch (code.charAt(0)) {
            case 'W' -> "Working towards level 1";
            case 'P' -> "P scale " + code.substring(1);
            default -> "Level " + code;
        };
    }

    private static Preset stages() {
        var grades = new ArrayList<Grade>();
        for (int year = 1; year <= 6; year++) {
            for (int place = 0; place < STAGE_NAMES.size(); place++) {
                var name = STAGE_NAMES.get(place);
                // Mastering is wider knowledge of the same year's curriculum, so it stands on Secure's step.
                int step = year * STEPS_IN_A_STAGE + Math.min(place, STEPS_IN_A_STAGE - 1);
                grades.add(new Grade(
                        year + name.substring(0, 1), grades.size() + 1, "Year " + year + ", " + name, step, null));
            }
        }
        var scale = new Scale(
                "stages",
                "Assertive mentoring stages",
                Kind.STAGES,
                grades,
                Tolerance.ONE_GRADE,
                Map.of(KeyStage.KS1, STEPS_IN_A_STAGE, KeyStage.KS2, STEPS_IN_A_STAGE),
                Map.of());
        return new Preset(scale, expectations(scale, "/scales/stage-expectations.csv", 2));
    }

    private static Preset standards() {
        var below = IntStream.rangeClosed(1, 6)
                .mapToObj(n -> new Grade("PK" + n, n, "Pre-key stage standard " + n, null, Band.BELOW));
        var own = Stream.of(
                new Grade("WTS", 7, "Working towards the expected standard", null, Band.NEARLY),
                new Grade("EXS", 8, "Working at the expected standard", null, Band.AT),
                new Grade("GDS", 9, "Working at greater depth", null, Band.ABOVE));
        var scale = new Scale(
                "standards",
                "Working towards, expected, greater depth",
                Kind.BANDS,
                Stream.concat(below, own).toList(),
                Tolerance.ONE_GRADE,
                Map.of(),
                Map.of());
        return new Preset(scale, everyTerm(scale, "EXS", 1, 6));
    }

    private static Preset scores(Scale scale, String expected) {
        return new Preset(scale, everyTerm(scale, expected, 1, 6));
    }

    /** The profile's early learning goals, by the codes that schools send: 1 emerging, 2 expected. */
    private static Preset eyfs() {
        var scale = new Scale(
                "eyfs",
                "Early Years Foundation Stage Profile",
                Kind.BANDS,
                List.of(new Grade("1", 1, "Emerging", null, Band.NEARLY), new Grade("2", 2, "Expected", null, Band.AT)),
                Tolerance.ONE_GRADE,
                Map.of(),
                Map.of());
        return new Preset(scale, everyTerm(scale, "2", 0, 0));
    }

    private static List<Row> expectations(Scale scale, String file, int gradeColumn) {
        return CsvResource.rows(file).stream()
                .map(row -> new Row(
                        new YearGroup(Integer.parseInt(row[0])),
                        sixth(Term.parse(row[1]).orElseThrow()),
                        scale.place(row[gradeColumn]).orElseThrow()))
                .toList();
    }

    private static List<Row> everyTerm(Scale scale, String code, int first, int last) {
        var grade = scale.place(code).orElseThrow();
        return IntStream.rangeClosed(first, last)
                .boxed()
                .flatMap(year -> Stream.of(Term.values()).map(term -> new Row(new YearGroup(year), sixth(term), grade)))
                .toList();
    }

    private static int sixth(Term term) {
        return CollectionPoint.SIXTHS_IN_A_YEAR / Term.values().length * (term.ordinal() + 1);
    }
}
