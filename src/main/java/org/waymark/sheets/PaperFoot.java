package org.waymark.sheets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.languages.Texts;

/** What the foot of a copy says of itself, in a language. */
record PaperFoot(Texts texts, Retold retold) {
    private static final Pattern PRINTED = Pattern.compile("printed (.+)");
    private static final Pattern VERSION = Pattern.compile("version (\\d+)(, amended)?");

    /** "printed 24 November 2026", "version 2, amended", "reprint". */
    String part(String kept) {
        Matcher printed = PRINTED.matcher(kept);
        if (printed.matches()) {
            return texts.say("paper.foot.printed", retold.day(printed.group(1)));
        }
        Matcher version = VERSION.matcher(kept);
        if (version.matches()) {
            int number = Integer.parseInt(version.group(1));
            return version.group(2) == null
                    ? texts.say("paper.foot.version", number)
                    : texts.say("paper.foot.amended", number);
        }
        return switch (kept) {
            case "reprint" -> texts.say("paper.foot.reprint");
            case "not shared with the family yet" -> texts.say("paper.foot.notShared");
            case "confidential to family" -> texts.say("paper.foot.confidential");
            default -> kept;
        };
    }
}
