package org.waymark.sheets;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.calendar.CollectionPoint;
import org.waymark.languages.Texts;
import org.waymark.sheets.SheetPage.Cell;
import org.waymark.sheets.SheetPage.Kind;
import org.waymark.sheets.SheetPage.Mark;
import org.waymark.sheets.SheetPage.Row;
import org.waymark.ui.Tone;

/**
 * Says in a family's language what of a signed sheet are our own fixed words. A sheet is kept in English, exactly as it was
 * signed: what people typed stays in their words, and what is not known to be ours stays as it is kept.
 */
public final class Retold {
    private static final DateTimeFormatter KEPT = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final Pattern YEAR = Pattern.compile("Year (\\d+)");
    private static final Pattern EARLY = Pattern.compile("(Achieved|Exceeded) early, on (.+)");
    private static final Pattern THEN =
            Pattern.compile("(Partly|Not yet): (carry on|make it smaller|change the approach)");
    private static final Pattern SCALE = Pattern.compile("(.+?) (?:is|are) measured in (.+)\\.", Pattern.DOTALL);
    private static final Pattern OTHERWISE =
            Pattern.compile("(.+) was measured differently until .+: not compared\\.", Pattern.DOTALL);
    private static final Pattern AGREED =
            Pattern.compile("Agreed: what is expected of your child in (.+)\\.", Pattern.DOTALL);
    private static final Pattern SUPPORT = Pattern.compile("Support in place: (.+)\\.", Pattern.DOTALL);
    private static final Pattern AMENDED = Pattern.compile("Amended on (.+?) by (.+?): (.+)", Pattern.DOTALL);
    /** Fixed words by what they are on the sheet. */
    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("Starting point", "sheet.start"),
            Map.entry("Reception", "sheet.reception"),
            Map.entry("Nursery", "sheet.nursery"),
            Map.entry("Autumn", "sheet.autumn"),
            Map.entry("Spring", "sheet.spring"),
            Map.entry("Summer", "sheet.summer"),
            Map.entry("Autumn first half", "sheet.autumn.half"),
            Map.entry("Spring first half", "sheet.spring.half"),
            Map.entry("Summer first half", "sheet.summer.half"),
            Map.entry("Achieved", "sheet.outcome.achieved"),
            Map.entry("Exceeded", "sheet.outcome.exceeded"),
            Map.entry("Partly", "sheet.outcome.partly"),
            Map.entry("Not yet", "sheet.outcome.notYet"),
            Map.entry("Withdrawn", "sheet.outcome.withdrawn"),
            Map.entry("class teacher", "sheet.classTeacher"),
            Map.entry("Not assessed yet.", "sheet.missing.notAssessed"),
            Map.entry("Still to come", "sheet.missing.toCome"),
            Map.entry("Not here yet", "sheet.missing.notHere"),
            Map.entry("Not yet assessed", "sheet.missing.notAssessed"),
            Map.entry("Absent", "sheet.missing.absent"),
            Map.entry("Disapplied", "sheet.missing.disapplied"),
            Map.entry("In words", "sheet.missing.words"),
            Map.entry("Too soon to say", "sheet.missing.tooSoon"),
            Map.entry("Measured differently", "sheet.missing.differently"),
            Map.entry("No expectation set", "sheet.missing.noExpectation"),
            Map.entry("Assessed under the EYFS", "sheet.missing.eyfs"),
            Map.entry("See the next steps", "sheet.going.none"),
            Map.entry("not set", "sheet.notSet"),
            Map.entry("no class", "sheet.noClass"),
            Map.entry("(In brackets: the national expectation.)", "sheet.note.brackets"),
            Map.entry(SheetMaking.CAVEAT, "sheet.note.caveat"),
            Map.entry(SheetMaking.MENTOR_TELLS, "sheet.mentorTells"));

    private final Texts texts;

    public Retold(Texts texts) {
        this.texts = texts;
    }

    public Texts texts() {
        return texts;
    }

    /** Whether these are fixed words of ours. */
    static boolean isFixed(String kept) {
        return FIXED.containsKey(kept);
    }

    /** Our words for these, where they are ours. */
    public String fixed(String kept) {
        String key = FIXED.get(kept);
        if (key != null) {
            return texts.say(key);
        }
        Matcher year = YEAR.matcher(kept);
        return year.matches() ? texts.say("sheet.year", Integer.parseInt(year.group(1))) : kept;
    }

    /** "Autumn 2026/27". */
    public String round(CollectionPoint round) {
        return texts.say("sheet.round", fixed(round.shortLabel()), round.year().label());
    }

    /** A day as it is kept: "24 November 2026". */
    public String day(String kept) {
        try {
            return texts.date(LocalDate.parse(kept, KEPT));
        } catch (DateTimeParseException e) {
            return kept;
        }
    }

    /** "Achieved early, on 3 November 2026"; "Partly: carry on". */
    public String outcome(String kept) {
        Matcher early = EARLY.matcher(kept);
        if (early.matches()) {
            return texts.say("sheet.outcome.early", fixed(early.group(1)), day(early.group(2)));
        }
        Matcher then = THEN.matcher(kept);
        if (then.matches()) {
            String way = switch (then.group(2)) {
                case "carry on" -> "sheet.then.carryOn";
                case "make it smaller" -> "sheet.then.smaller";
                default -> "sheet.then.approach";
            };
            return texts.say("sheet.outcome.then", fixed(then.group(1)), texts.say(way));
        }
        return fixed(kept);
    }

    /** A line under the tables. */
    public String note(String kept) {
        Matcher found = SCALE.matcher(kept);
        if (found.matches()) {
            return texts.say("sheet.note.scale", subjects(found.group(1)), found.group(2));
        }
        found = OTHERWISE.matcher(kept);
        if (found.matches()) {
            return texts.say("sheet.note.otherwise", found.group(1));
        }
        found = AGREED.matcher(kept);
        if (found.matches()) {
            return texts.say("sheet.note.agreed", found.group(1));
        }
        found = SUPPORT.matcher(kept);
        return found.matches() ? texts.say("sheet.note.support", found.group(1)) : fixed(kept);
    }

    private String subjects(String list) {
        return texts.list(List.of(list.split(", | and ")));
    }

    /** Who amended the sheet when, and why. */
    public String amended(String kept) {
        Matcher found = AMENDED.matcher(kept);
        return found.matches() ? texts.say("sheet.amended", day(found.group(1)), found.group(2), found.group(3)) : kept;
    }

    /** A colour's word: the school's own in English, ours in the other languages. */
    public String mark(Mark mark) {
        if (texts.english() || mark.tone() == Tone.NONE || mark.tone() == Tone.ABOVE) {
            return fixed(mark.word());
        }
        return mark.kind() == Kind.PROGRESS
                ? texts.say("sheet.progress." + mark.tone().css())
                : texts.say("sheet.attainment." + mark.tone().css());
    }

    public String before(Kind kind) {
        return switch (kind) {
            case ATTAINMENT -> "";
            case AGREED -> texts.say("sheet.before.agreed") + " ";
            case PROGRESS -> texts.say("sheet.before.progress") + " ";
        };
    }

    /** A line of the key: what a colour says of attainment, and of progress. */
    public SheetPage.KeyLine key(SheetPage.KeyLine line) {
        String colour = texts.say("sheet.colour." + line.tone().css());
        return texts.english()
                ? line
                : new SheetPage.KeyLine(
                        line.tone(),
                        colour,
                        texts.say("sheet.attainment." + line.tone().css()),
                        texts.say("sheet.progress." + line.tone().css()));
    }

    /** When the family is next asked in. */
    public String consultation(NextConsultation.Days days) {
        return days.first().equals(days.last())
                ? texts.say("sheet.consultation", texts.withDay(days.first()))
                : texts.say("sheet.consultations", texts.withDay(days.first()), texts.withDay(days.last()));
    }

    /** How things are going, in the plainest words. */
    public String going(Tone tone) {
        return texts.say("sheet.going." + (tone == Tone.ABOVE ? Tone.GREEN : tone).css());
    }

    /** From where to where in a subject, in words; what the sheet keeps in English. */
    public String way(Row row) {
        if (texts.english()) {
            return row.sentence();
        }
        String now = PlainWords.last(row).grade();
        if (now.isEmpty()) {
            return texts.say("sheet.missing.notAssessed");
        }
        List<String> said = new ArrayList<>();
        String from = row.start().grade();
        said.add(from.isEmpty() ? texts.say("sheet.way.now", now) : texts.say("sheet.way", from, now));
        if (PlainWords.movesOn(row, PlainWords.now(row))) {
            said.add(texts.say("sheet.movingOn"));
        }
        return String.join(" ", said);
    }

    /** What stands in a place of a table, for a reader of numbers. */
    public String cell(Cell cell) {
        List<String> parts = new ArrayList<>();
        if (!cell.grade().isEmpty()) {
            parts.add(cell.grade());
        }
        if (!cell.words().isEmpty()) {
            parts.add(fixed(cell.words()));
        }
        if (!cell.expected().isEmpty()) {
            parts.add("(" + cell.expected() + ")");
        }
        return String.join(" ", parts);
    }
}
