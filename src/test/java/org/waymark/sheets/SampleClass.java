package org.waymark.sheets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.KeyStage;
import org.waymark.calendar.Term;
import org.waymark.calendar.YearGroup;
import org.waymark.progress.Arrangements;
import org.waymark.progress.Expectation;
import org.waymark.progress.Expectations;
import org.waymark.progress.Grade;
import org.waymark.progress.Result;
import org.waymark.progress.Scale;
import org.waymark.progress.Schooling;
import org.waymark.progress.SubjectFacts;
import org.waymark.progress.SubjectRecord;
import org.waymark.pupils.PupilId;
import org.waymark.school.Settings;
import org.waymark.school.Subject;
import org.waymark.school.SubjectId;
import org.waymark.sheets.SheetPage.Top;
import org.waymark.targets.Arrangement;
import org.waymark.targets.ArrangementKind;
import org.waymark.targets.PupilRecord;
import org.waymark.targets.SubjectRecordOf;

/** A made-up class in the autumn of Year 4: thirty names in many scripts, results from well ahead to well behind. */
final class SampleClass {
    static final AcademicYear YEAR = new AcademicYear(2026);
    static final CollectionPoint AUTUMN = CollectionPoint.endOf(Term.AUTUMN, YEAR);
    static final List<String> CORE = List.of("Reading", "Writing", "Maths", "Science");

    static final List<String> MANY = List.of(
            "Reading",
            "Writing",
            "Maths",
            "Science",
            "Grammar, punctuation and spelling",
            "History",
            "Geography",
            "Religious education",
            "Computing",
            "Physical education");

    static final List<String> NAMES = List.of(
            "Amira Ahmed",
            "Zażółć Bąk",
            "فاطمة الزهراء",
            "محمد حسین قریشی",
            "শ্রেয়া ভট্টাচার্য",
            "કૃષ્ણા પટેલ",
            "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
            "கார்த்திக் ஸ்ரீநிவாசன்",
            "श्रुति क्षत्रिय",
            "Олександр Щербаков",
            "Ștefan Țîrlea",
            "Siân O’Neill",
            "Ben Carter",
            "Grace Dunn",
            "Jack Ellis",
            "Lily Foster",
            "Noah Gray",
            "Ivy Hill",
            "Leo Irwin",
            "Mia Jones",
            "Oscar King",
            "Poppy Lane",
            "Ruby Moss",
            "Sam North",
            "Theo Owen",
            "Una Price",
            "Vera Quinn",
            "Will Reid",
            "Yusuf Shah",
            "Zara Turner");

    private static final List<String> GRADES =
            List.of("1c", "1b", "1a", "2c", "2b", "2a", "3c", "3b", "3a", "4c", "4b", "4a", "5c", "5b", "5a");
    static final Scale LEVELS = new Scale(
            "levels",
            "National Curriculum levels",
            Scale.Kind.LADDER,
            IntStream.range(0, GRADES.size())
                    .mapToObj(i -> new Grade(GRADES.get(i), i + 1, GRADES.get(i), 7 + 2 * i, null))
                    .toList(),
            Scale.Tolerance.ONE_GRADE,
            Map.of(KeyStage.KS1, 6, KeyStage.KS2, 3),
            Map.of());
    private static final Map<Integer, String> EXPECTED = Map.of(2, "2b", 3, "2a", 4, "3b", 5, "3a", 6, "4b");
    static final Settings SETTINGS = new Settings(YEAR, false, "Target", "PTT", "minimum-plus-1", "waymark", false, 1);
    static final Settings GUIDE = new Settings(YEAR, false, "Target", "PTT", "minimum-plus-1", "guide", false, 1);
    private static final Expectations NATIONAL = (taught, point) -> Optional.ofNullable(EXPECTED.get(taught.number()))
            .map(code -> new Expectation(LEVELS, grade(code), taught, point, Expectation.Whose.NATIONAL, false));

    private SampleClass() {}

    static List<SheetPage> sheets() {
        return IntStream.range(0, NAMES.size())
                .mapToObj(
                        i -> SheetMaking.page(top(NAMES.get(i)), pupil(i % 4, CORE, SETTINGS, List.of()), Talk.BY_HAND))
                .toList();
    }

    static List<Copy> copies(List<SheetPage> pages, Layout layout) {
        return pages.stream().map(page -> copy(page, layout)).toList();
    }

    static Copy copy(SheetPage page, Layout layout) {
        return new Copy(page, layout, "printed 24 November 2026 · confidential to family", "", null);
    }

    static Top top(String name) {
        return new Top(
                "Oakfield Primary",
                "Autumn 2026/27",
                name,
                "Year 4",
                "4 Maple",
                "Priya Yusuf",
                "class teacher",
                "",
                "",
                "",
                null);
    }

    /** The bigger the number, the further behind. */
    static PupilRecord pupil(int behind, List<String> subjects, Settings settings, List<Arrangement> arrangements) {
        return pupil(4, behind, subjects, settings, arrangements);
    }

    static PupilRecord pupil(
            int yearGroup, int behind, List<String> subjects, Settings settings, List<Arrangement> arrangements) {
        var schooling = Schooling.of(Map.of(YEAR, new YearGroup(yearGroup)));
        boolean told = arrangements.stream().anyMatch(each -> each.kind() == ArrangementKind.ENGAGEMENT_MODEL);
        boolean hidden = arrangements.stream().anyMatch(each -> each.kind() == ArrangementKind.HIDE_NATIONAL_LINE);
        var agreed = new Arrangements(told, false, settings.showNoRed(), hidden);
        var records = new ArrayList<SubjectRecordOf>();
        for (int i = 0; i < subjects.size(); i++) {
            var subject = new Subject(new SubjectId(new UUID(0, i)), subjects.get(i), i);
            var results = List.of(
                    result(YEAR.plus(-2), 6 - behind),
                    result(YEAR.plus(-1), 7 - behind),
                    at(AUTUMN, 8 - behind - i % 2));
            records.add(new SubjectRecordOf(
                    subject,
                    SubjectRecord.of(
                            SubjectFacts.of(schooling, results, LEVELS, NATIONAL)
                                    .withArrangements(agreed),
                            AUTUMN)));
        }
        return new PupilRecord(
                new PupilId(new UUID(1, behind)), new YearGroup(yearGroup), AUTUMN, records, arrangements, settings);
    }

    /** At the year's end, when every column of this year is full. */
    static SheetPage summer(Settings settings) {
        return summer(CORE, settings);
    }

    static SheetPage summer(List<String> subjects, Settings settings) {
        var summer = CollectionPoint.endOf(YEAR);
        var schooling = Schooling.of(Map.of(YEAR, new YearGroup(4)));
        var records = new ArrayList<SubjectRecordOf>();
        for (int i = 0; i < subjects.size(); i++) {
            var results = List.of(
                    result(YEAR.plus(-2), 4),
                    result(YEAR.plus(-1), 6),
                    at(AUTUMN, 7 - i % 4),
                    at(CollectionPoint.endOf(Term.SPRING, YEAR), 7 - i % 4),
                    at(summer, 9 - i % 4));
            records.add(new SubjectRecordOf(
                    new Subject(new SubjectId(new UUID(0, i)), subjects.get(i), i),
                    SubjectRecord.of(SubjectFacts.of(schooling, results, LEVELS, NATIONAL), summer)));
        }
        return SheetMaking.page(
                top("محمد حسین قریشی"),
                new PupilRecord(new PupilId(new UUID(1, 9)), new YearGroup(4), summer, records, List.of(), settings),
                Talk.BY_HAND);
    }

    /** The summer of Year 6, when every place of both tables is full. */
    static SheetPage yearSix(Settings settings, int behind) {
        var summer = CollectionPoint.endOf(YEAR);
        var schooling = Schooling.of(Map.of(YEAR, new YearGroup(6)));
        var records = new ArrayList<SubjectRecordOf>();
        for (int i = 0; i < CORE.size(); i++) {
            var results = List.of(
                    result(YEAR.plus(-4), 5 - behind),
                    result(YEAR.plus(-3), 6 - behind),
                    result(YEAR.plus(-2), 8 - behind),
                    result(YEAR.plus(-1), 9 - behind),
                    at(AUTUMN, 9 - behind),
                    at(CollectionPoint.endOf(Term.SPRING, YEAR), 10 - behind),
                    at(summer, 11 - behind));
            records.add(new SubjectRecordOf(
                    new Subject(new SubjectId(new UUID(0, i)), CORE.get(i), i),
                    SubjectRecord.of(SubjectFacts.of(schooling, results, LEVELS, NATIONAL), summer)));
        }
        return SheetMaking.page(
                top("Amira Ahmed"),
                new PupilRecord(new PupilId(new UUID(1, 7)), new YearGroup(6), summer, records, List.of(), settings),
                Talk.BY_HAND);
    }

    /** Nobody has assessed them yet. */
    static SheetPage newcomer() {
        var schooling = Schooling.of(Map.of(YEAR, new YearGroup(4)));
        var record = SubjectRecord.of(SubjectFacts.of(schooling, List.of(), LEVELS, NATIONAL), AUTUMN);
        var maths = new SubjectRecordOf(new Subject(new SubjectId(new UUID(0, 1)), "Maths", 1), record);
        return SheetMaking.page(
                top("Amira Ahmed"),
                new PupilRecord(
                        new PupilId(new UUID(1, 8)), new YearGroup(4), AUTUMN, List.of(maths), List.of(), SETTINGS),
                Talk.BY_HAND);
    }

    static Arrangement arranged(ArrangementKind kind, @Nullable String narrative) {
        return new Arrangement(
                new UUID(2, 2),
                new PupilId(new UUID(1, 1)),
                kind,
                null,
                null,
                null,
                null,
                narrative,
                "A reason for staff only",
                LocalDate.of(2026, 9, 1),
                null,
                "Meera Nair",
                Instant.EPOCH,
                null,
                null);
    }

    private static Result result(AcademicYear year, int grade) {
        return at(CollectionPoint.endOf(year), grade);
    }

    private static Result at(CollectionPoint point, int grade) {
        return Result.of(point, LEVELS, LEVELS.grades().get(Math.max(0, grade - 1)));
    }

    private static Grade grade(String code) {
        return LEVELS.grades().get(GRADES.indexOf(code));
    }
}
