package org.waymark.ui.examples;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Chip;
import org.waymark.ui.Frame;
import org.waymark.ui.LanguageSwitch;
import org.waymark.ui.LanguageSwitch.Offered;
import org.waymark.ui.Link;
import org.waymark.ui.Tally;
import org.waymark.ui.Tone;
import org.waymark.ui.examples.ExamplesPage.Cell;
import org.waymark.ui.examples.ExamplesPage.Past;
import org.waymark.ui.examples.ExamplesPage.Row;
import org.waymark.ui.examples.ExamplesPage.Stage;

/** The people and numbers of the examples: nobody's, and not worked out by any rule. */
final class Samples {
    static final List<String> SUBJECTS = List.of("Reading", "Writing", "Maths", "Science");

    static final List<String> NAMES = List.of(
            "Aisha Rahman",
            "Ben Carter",
            "Cerys Wŷn-Llŵyd",
            "Daniel Okoro",
            "Elin Siôn",
            "Farah Aziz",
            "George Whitlock",
            "Hana Nováková",
            "Ioana Țurcanu",
            "Jakub Wiśniewski",
            "Kezia Mensah",
            "Łucja Żak",
            "Mohammed Iqbal",
            "Niamh O'Connor",
            "Oliver Bright",
            "Priya Nair",
            "Quinn Harper",
            "Rhys Pugh",
            "Ștefan Mureșan",
            "Tomasz Gąska",
            "Uzma Sheikh",
            "Violet Ashdown",
            "William Oduya",
            "Xanthe Marlow",
            "Yusuf Demir",
            "Zoë Brightwell",
            "Amara Nwosu",
            "Callum Reid",
            "Dilys Gruffydd",
            "Émile Fontaine");

    static final Frame FRAME = new Frame(
            "Oakfield Primary School",
            "/ui",
            new Frame.Person("Adaeze Okafor", "Class teacher and mentor", "/identity/sign-out"),
            List.of(
                    new Link("Components", "/ui", true),
                    Link.to("Signed out", "/ui/examples/outside"),
                    Link.to("Not found", "/ui/nothing")),
            List.of(Link.to("Brookside Primary School", "#")),
            true,
            new Frame.Today("24 November 2026", "2026-11-24", "#"),
            null);

    static final Chip GREEN = new Chip(
            "Attainment",
            Tone.GREEN,
            "On track",
            "3B in the autumn of Year 4, where 3B is expected: at the expectation.");
    static final Chip AMBER = new Chip(
            "Attainment",
            Tone.AMBER,
            "Nearly there",
            "3C in the autumn of Year 4, where 3B is expected: one grade to go.");
    static final Chip RED = new Chip(
            "Attainment",
            Tone.RED,
            "Needs more help",
            "2A in the autumn of Year 4, where 3B is expected: two grades to go.");
    static final Chip ABOVE = new Chip(
            "Attainment", Tone.ABOVE, "Above", "3A in the autumn of Year 4, where 3B is expected: one grade above.");
    static final Chip NONE = new Chip(
            "Progress", Tone.NONE, "Too soon to say", "There is no grade from the end of Year 2 to measure from.");

    static final List<Chip> CHIPS = List.of(
            GREEN,
            AMBER,
            RED,
            ABOVE,
            NONE,
            new Chip("Progress", Tone.GREEN, "As expected or better", "3B now; 3C was the line from 2B in Year 2."));

    static final List<Tally> TALLIES = List.of(
            new Tally(Tone.GREEN, "on track", 17),
            new Tally(Tone.AMBER, "nearly there", 8),
            new Tally(Tone.RED, "need more help", 3),
            new Tally(Tone.ABOVE, "above", 0),
            new Tally(Tone.NONE, "no assessment", 2));

    static final List<Stage> STAGES = List.of(
            new Stage(
                    "Reading",
                    List.of(past("2B", "2B", Tone.GREEN), past("2A", "3C", Tone.AMBER), past("", "3B", null)),
                    List.of(past("3C", "2A", Tone.ABOVE), past("", "3C", null)),
                    "3B",
                    "3A"),
            new Stage(
                    "Writing",
                    List.of(past("2C", "2B", Tone.AMBER), past("2C", "3C", Tone.RED), past("", "3B", null)),
                    List.of(past("2B", "2A", Tone.AMBER), past("", "3C", null)),
                    "2A",
                    "3C"),
            new Stage(
                    "Maths",
                    List.of(past("2A", "2B", Tone.ABOVE), past("3C", "3C", Tone.GREEN), past("", "3B", null)),
                    List.of(past("A", "2A", Tone.NONE), past("", "3C", null)),
                    "3A",
                    "4C"));

    static final LanguageSwitch LANGUAGES = new LanguageSwitch(
            List.of(
                    new Offered("en", "English", "ltr"),
                    new Offered("pl", "Polski", "ltr"),
                    new Offered("ar", "العربية", "rtl")),
            "en",
            "/ui",
            "Language",
            "Change");

    private static final List<String> GRADES = List.of("2B", "2A", "3C", "3B", "3A");
    private static final List<String> STATES = List.of("saved", "saved", "saved", "saved", "empty");

    private Samples() {}

    static Row row(int pupil) {
        String name = NAMES.get(pupil);
        return new Row(
                name,
                IntStream.range(0, SUBJECTS.size())
                        .mapToObj(subject -> cell(name, pupil, subject))
                        .toList());
    }

    private static Cell cell(String name, int pupil, int subject) {
        String label = name + ", " + SUBJECTS.get(subject) + ", autumn";
        String before = GRADES.get((pupil * 7 + subject) % 4);
        String state = pupil == 2 && subject == 1
                ? "waiting"
                : pupil == 4 && subject == 2
                        ? "refused"
                        : pupil == 6 && subject == 0 ? "clash" : STATES.get((pupil * 3 + subject) % STATES.size());
        String grade =
                state.equals("empty") ? "" : state.equals("refused") ? "3D" : GRADES.get((pupil * 7 + subject * 3) % 5);
        return new Cell(label, before, "3B", grade, state, state.equals("saved") ? chip(grade) : null);
    }

    private static Chip chip(String grade) {
        return switch (grade) {
            case "3A" -> ABOVE;
            case "3B" -> GREEN;
            case "3C" -> AMBER;
            default -> RED;
        };
    }

    private static Past past(String grade, String expected, @Nullable Tone tone) {
        Chip chip = tone == null
                ? null
                : switch (tone) {
                    case GREEN -> GREEN;
                    case AMBER -> AMBER;
                    case RED -> RED;
                    case ABOVE -> ABOVE;
                    case NONE -> new Chip("Attainment", Tone.NONE, "Absent", "Absent when it was assessed.");
                };
        return new Past(grade, expected, chip);
    }
}
