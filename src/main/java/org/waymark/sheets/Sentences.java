package org.waymark.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.languages.Language;
import org.waymark.languages.Texts;
import org.waymark.languages.Translations;

/**
 * The sentences that the product makes about a subject, said again in another language. A sheet keeps them in English; each is
 * known by its English form in the catalogue. A sentence with a form that is not known is not said again: a half of it in another
 * language would help nobody.
 */
final class Sentences {
    private static final Texts ENGLISH = Translations.of(Language.ENGLISH);
    /** Stands for what is put into a sentence: letters that no text has. */
    private static final List<String> MARKERS = List.of("\uE000", "\uE001", "\uE002");

    /** Never over the end of a sentence: "On track. Target" is not what was reached. */
    private static final String PART = "((?:(?!\\. ).)+?)";

    private static final Pattern ENDS = Pattern.compile("(?<=\\.) ");
    private static final Pattern LATES = Pattern.compile("(No|\\d+) late marks?\\.");

    /** What a colour says, in Waymark's words and in the guide's. */
    private static final Map<String, String> COLOURS = Map.ofEntries(
            Map.entry("On track", "sheet.attainment.green"),
            Map.entry("Nearly there", "sheet.attainment.amber"),
            Map.entry("Needs more help", "sheet.attainment.red"),
            Map.entry("As expected or better", "sheet.progress.green"),
            Map.entry("A little slower", "sheet.progress.amber"),
            Map.entry("Slower, let’s talk", "sheet.progress.red"),
            Map.entry("Working at or above the national expectations", "sheet.attainment.green"),
            Map.entry("Working 1 sub level behind the national expectations", "sheet.attainment.amber"),
            Map.entry("Not in line with the national expectations", "sheet.attainment.red"),
            Map.entry("Expected progress", "sheet.progress.green"),
            Map.entry("Satisfactory progress", "sheet.progress.amber"),
            Map.entry("Poor or very slow progress", "sheet.progress.red"));

    private static final Map<String, String> MOMENTS = Map.of(
            "end of ", "paper.moment.end",
            "autumn of ", "paper.moment.autumn",
            "spring of ", "paper.moment.spring",
            "summer of ", "paper.moment.summer");

    /** What is put into a form. */
    private enum Part {
        /** A grade, or a school's own word for a target. */
        OWN,
        COLOUR,
        MOMENT,
        YEAR
    }

    private record Form(String key, Pattern english, List<Part> parts) {
        static Form of(String key, Part... parts) {
            Object[] markers = MARKERS.subList(0, parts.length).toArray();
            StringBuilder pattern = new StringBuilder();
            for (String piece : ENGLISH.say(key, markers).splitWithDelimiters("[\uE000-\uE002]", 0)) {
                pattern.append(MARKERS.contains(piece) ? PART : Pattern.quote(piece));
            }
            return new Form(key, Pattern.compile(pattern.toString()), Arrays.asList(parts));
        }
    }

    /** Those that say more come before those that say less. */
    private static final List<Form> FORMS = List.of(
            Form.of("sheet.way", Part.OWN, Part.OWN),
            Form.of("sheet.way.now", Part.OWN),
            Form.of("paper.said.noStart", Part.OWN),
            Form.of("paper.said.started", Part.OWN, Part.MOMENT),
            Form.of("paper.said.countedFrom", Part.OWN, Part.MOMENT),
            Form.of("paper.said.first", Part.OWN, Part.MOMENT),
            Form.of("paper.said.newScale", Part.OWN, Part.MOMENT),
            Form.of("paper.said.never"),
            Form.of("paper.said.lastEnd", Part.MOMENT, Part.OWN),
            Form.of("paper.said.last", Part.MOMENT, Part.OWN),
            Form.of("paper.said.catchingUp", Part.COLOUR),
            Form.of("paper.said.keepingPace", Part.COLOUR),
            Form.of("paper.said.slowed", Part.COLOUR),
            Form.of("paper.said.steady", Part.COLOUR),
            Form.of("paper.said.push", Part.COLOUR),
            Form.of("paper.said.slowly", Part.COLOUR),
            Form.of("paper.said.seeSteps", Part.COLOUR),
            Form.of("paper.said.instead", Part.COLOUR),
            Form.of("paper.said.howFast", Part.COLOUR),
            Form.of("paper.said.reachedBoth", Part.OWN, Part.OWN, Part.OWN),
            Form.of("paper.said.reached", Part.OWN, Part.OWN),
            Form.of("paper.said.topBoth", Part.OWN, Part.OWN),
            Form.of("paper.said.top", Part.OWN),
            Form.of("paper.said.withoutStart", Part.OWN),
            Form.of("paper.told.eyfs", Part.YEAR),
            Form.of("paper.told.nothing", Part.YEAR),
            Form.of("sheet.mentorTells"),
            Form.of("paper.attendance", Part.OWN),
            Form.of("paper.attendance.every"),
            Form.of("paper.attendance.away"),
            Form.of("paper.attendance.often"),
            Form.of("paper.lates.onTime"),
            Form.of("paper.lates.now"),
            Form.of("paper.lates.often"),
            Form.of("paper.said.plain", Part.COLOUR));

    private final Texts texts;
    private final Retold retold;

    Sentences(Texts texts, Retold retold) {
        this.texts = texts;
        this.retold = retold;
    }

    /** One sentence or several; empty where one of them is not ours. */
    Optional<String> said(String kept) {
        List<String> sentences = List.of(ENDS.split(kept));
        List<String> said = new ArrayList<>();
        int at = 0;
        while (at < sentences.size()) {
            int from = at;
            // One form may be two sentences.
            int together = Math.min(2, sentences.size() - from);
            Optional<String> found = Optional.empty();
            for (; together > 0 && found.isEmpty(); together--) {
                found = one(String.join(" ", sentences.subList(from, from + together)));
                at = from + together;
            }
            if (found.isEmpty()) {
                return Optional.empty();
            }
            said.add(found.get());
        }
        return Optional.of(String.join(" ", said));
    }

    /** What a colour says; empty for a school's own words. */
    Optional<String> colour(String kept) {
        return Optional.ofNullable(COLOURS.get(kept)).map(texts::say);
    }

    /** "Target", unless the school calls it otherwise. */
    String target(String label) {
        return label.equals(ENGLISH.say("paper.target")) ? texts.say("paper.target") : label;
    }

    private Optional<String> one(String sentence) {
        Matcher lates = LATES.matcher(sentence);
        if (lates.matches()) {
            int count = lates.group(1).equals("No") ? 0 : Integer.parseInt(lates.group(1));
            return Optional.of(texts.say("paper.lates", count));
        }
        return FORMS.stream()
                .map(form -> said(form, sentence))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> said(Form form, String sentence) {
        Matcher found = form.english.matcher(sentence);
        if (!found.matches()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < form.parts.size(); i++) {
            Optional<String> part = part(form.parts.get(i), found.group(i + 1));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(texts.say(form.key, parts.toArray()));
    }

    private Optional<String> part(Part part, String kept) {
        return switch (part) {
            case OWN -> Optional.of(target(kept));
            case COLOUR -> colour(kept).or(() -> missing(kept));
            case YEAR -> Optional.of(retold.fixed(kept));
            case MOMENT ->
                MOMENTS.entrySet().stream()
                        .filter(each -> kept.startsWith(each.getKey()))
                        .map(each -> texts.say(
                                each.getValue(),
                                retold.fixed(kept.substring(each.getKey().length()))))
                        .findFirst();
        };
    }

    /** Why there is no colour: "Too soon to say". */
    private Optional<String> missing(String kept) {
        return Retold.isFixed(kept) ? Optional.of(retold.fixed(kept)) : Optional.empty();
    }
}
