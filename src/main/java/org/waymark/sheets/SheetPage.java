package org.waymark.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Tone;

/**
 * One pupil's mentoring sheet in words ready to show, the same for screen and paper. It holds what the family may see
 * and nothing else.
 *
 * @param table none under the EYFS and where every subject is told in words
 * @param told what is said in words in place of a table's row
 * @param notes the scale, and what else a reader of the table should know
 * @param amended who changed it after it was signed, when and why; empty for a first version
 * @param report what of the annual report to parents it has; empty where it is none
 * @param consultation when families could next talk about it when it was made; null where nothing was arranged
 */
public record SheetPage(
        Top top,
        @Nullable Table table,
        List<Told> told,
        List<KeyLine> key,
        List<String> notes,
        Talk talk,
        String amended,
        @Nullable String report,
        NextConsultation.@Nullable Days consultation) {

    /** The same child before the meeting: what is to be said is ruled. */
    public SheetPage byHand() {
        return new SheetPage(
                top.with(top.round, top.met, ""),
                table,
                told,
                key,
                notes,
                Talk.byHand(talk.reviews()),
                "",
                "",
                consultation);
    }

    /** As it is signed, in a round that may be an earlier one than runs today. */
    SheetPage signed(String round, Talk said, String met, String reviewDue) {
        return new SheetPage(
                top.with(round, met, reviewDue), table, told, key, notes, said, amended, report, consultation);
    }

    /** With other words and next steps; where the child is stays as it was signed. */
    SheetPage amended(Talk said, String reviewDue, String how) {
        return new SheetPage(
                top.with(top.round, top.met, reviewDue), table, told, key, notes, said, how, report, consultation);
    }

    SheetPage reporting(String line) {
        return new SheetPage(top, table, told, key, notes, talk, amended, line, consultation);
    }

    SheetPage consulting(NextConsultation.@Nullable Days days) {
        return new SheetPage(top, table, told, key, notes, talk, amended, report, days);
    }

    /** Whom to speak to, and when families are next asked in where that was known. */
    public String talkToUs() {
        return SecondSide.TALK_TO_US + nextConsultation();
    }

    /** " Parent consultation: Thursday 4 March 2027."; empty where none was arranged. */
    public String nextConsultation() {
        return consultation == null ? "" : " " + consultation.words();
    }

    /**
     * As a family reads it: the targets of this year, and those of later ones only where the school shows them.
     *
     * @param later whether it does
     */
    SheetPage atHome(boolean later) {
        return table == null || later
                ? this
                : new SheetPage(top, table.upToThisYear(), told, key, notes, talk, amended, report, consultation);
    }

    /** Sheets that were kept before a school could choose so have none. */
    public String reportLine() {
        return report == null ? "" : report;
    }

    /** How closely the first side is set, so that what belongs there stays there: a sheet has two sides. */
    public Setting setting() {
        return table == null ? Setting.ROOMY : table.setting();
    }

    /** From a few subjects at the start of a year to ten at its end. */
    public enum Setting {
        ROOMY("roomy"),
        CLOSE("close"),
        /** Few subjects, every place full. */
        FULL("close small"),
        SMALL("close small beside"),
        SMALLEST("close small beside smallest"),
        /** As small, and the sentences stand overleaf. */
        OVERLEAF("close small beside smallest");

        private final String css;

        Setting(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }

    /**
     * Who the sheet is about, and which round it belongs to.
     *
     * @param mentorRole such as "class teacher"
     * @param met the day of the meeting; empty where it is still to come
     * @param reviewDue when something that was agreed is looked at again; empty where nothing was
     * @param logo the school's as it was when the sheet was made; null where there was none
     * @param support what is done for the pupil and may be named at home; empty where nothing is
     */
    public record Top(
            String school,
            String round,
            String pupil,
            String yearGroup,
            String className,
            String mentor,
            String mentorRole,
            String met,
            String reviewDue,
            String support,
            @Nullable UUID logo) {

        Top with(String ofRound, String day, String due) {
            return new Top(school, ofRound, pupil, yearGroup, className, mentor, mentorRole, day, due, support, logo);
        }

        public String title() {
            return "Mentoring sheet – " + round;
        }
    }

    /** The key stage and this year, with a row for each subject. */
    public record Table(
            String keyStage,
            String yearGroup,
            List<String> yearEnds,
            List<String> points,
            String targetLabel,
            String pttLabel,
            List<Row> rows) {

        Setting setting() {
            int subjects = rows.size();
            boolean severalPoints = rows.stream().anyMatch(row -> filled(row.points()) > 1);
            boolean severalYears = rows.stream().anyMatch(row -> filled(row.yearEnds()) > 1);
            boolean agreed = rows.stream()
                    .flatMap(row -> row.points().stream())
                    .anyMatch(cell -> !cell.agreed().isEmpty());
            if (subjects > 7 || subjects > 5 && severalPoints) {
                return Setting.OVERLEAF;
            }
            if (subjects > 4) {
                return subjects > 6 ? Setting.SMALLEST : Setting.SMALL;
            }
            if (severalYears && severalPoints || agreed) {
                return Setting.FULL;
            }
            return severalPoints || severalYears ? Setting.CLOSE : Setting.ROOMY;
        }

        /** Without what to aim for after this year. */
        Table upToThisYear() {
            return new Table(
                    keyStage,
                    yearGroup,
                    yearEnds,
                    points,
                    targetLabel,
                    pttLabel,
                    rows.stream().map(this::upToThisYear).toList());
        }

        private Row upToThisYear(Row row) {
            List<Cell> ends = new ArrayList<>();
            for (int i = 0; i < row.yearEnds.size(); i++) {
                Cell cell = row.yearEnds.get(i);
                // The first heading is that of the starting point.
                boolean now = yearEnds.size() > i + 1 && yearEnds.get(i + 1).equals(yearGroup);
                ends.add(now ? cell : cell.withoutTarget());
            }
            return new Row(row.subject, row.start, ends, row.points, row.target, row.ptt, row.sentence);
        }

        private static long filled(List<Cell> cells) {
            return cells.stream().filter(cell -> !cell.grade().isEmpty()).count();
        }
    }

    /** A subject. The sentence is its progress in words. */
    public record Row(
            String subject,
            Cell start,
            List<Cell> yearEnds,
            List<Cell> points,
            String target,
            String ptt,
            String sentence) {}

    /**
     * One result, or the words for why there is none.
     *
     * @param expected the expectation, without its brackets
     * @param agreed what is expected of this pupil alone
     * @param target what to aim for, at a year-end still to come
     * @param words in place of a grade
     */
    public record Cell(String grade, String expected, String agreed, String target, String words, List<Mark> marks) {
        static final Cell EMPTY = new Cell("", "", "", "", "", List.of());

        Cell withoutTarget() {
            return target.isEmpty() ? this : new Cell(grade, expected, agreed, "", words, marks);
        }

        /** The colour of the whole cell: that of its attainment. */
        public Tone tone() {
            return marks.isEmpty() ? Tone.NONE : marks.getFirst().tone();
        }
    }

    /** A colour and its word, and which judgement it is. */
    public record Mark(Kind kind, Tone tone, String word) {}

    /** What a mark judges: attainment against the national expectation or against the agreed one, or progress. */
    public enum Kind {
        ATTAINMENT(""),
        AGREED("Agreed: "),
        PROGRESS("Progress: ");

        private final String before;

        Kind(String before) {
            this.before = before;
        }

        /** What is said before the word. */
        public String before() {
            return before;
        }
    }

    /** A subject (or everything) described in words. */
    public record Told(String subject, String words) {}

    /** One colour of the key: its name, and what it says of attainment and of progress. */
    public record KeyLine(Tone tone, String name, String attainment, String progress) {}

    /** A heading of the second side with ruled lines under it. */
    public record Ruled(String title, String hint, int lines) {}
}
