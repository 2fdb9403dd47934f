package org.waymark.paper;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.Bidi;
import java.util.Locale;
import org.w3c.dom.Element;

/**
 * Text as the PDF engine can print it: plain where the engine sets it right, and drawn, word by word, where letters
 * join, stack or run from right to left. Words stay separate so that a long comment breaks over lines.
 */
public final class ShapedText {

    /** Letters that Urdu and Persian have and Arabic has not: a text with one of them is set in Nastaliq. */
    private static final String NOT_ARABIC = "ٹڈڑںہۂۃھےۓگپچژکی۔";

    private record Word(String text, Typeface arabic, boolean rightToLeft, boolean bold) {}

    /** About 20 MB at most. Names come back in every class set; a comment's words come back on every reprint. */
    private final Cache<Word, Outline> outlines = Caffeine.newBuilder()
            .maximumWeight(10_000_000)
            .weigher((Word word, Outline outline) -> outline.path().length() + 100)
            .build();

    /**
     * Escaped XHTML for a text of any length, in any script; a line break in it becomes one on paper. It takes size and
     * colour from where it is put; only whether that place is bold must be known here.
     */
    public String html(String text, boolean bold) {
        return html(text, bold, false);
    }

    /** The same where everything around it runs from right to left: such words flow on in their place, in no box of their own. */
    public String htmlFromTheRight(String text, boolean bold) {
        return html(text, bold, true);
    }

    private String html(String text, boolean bold, boolean fromTheRight) {
        var printable = Drawable.printable(text);
        if (printable.codePoints().allMatch(Drawable::isPlain)) {
            String plain = escape(printable).replace("\n", "<br/>");
            return fromTheRight ? "<span>" + plain + "</span>" : plain;
        }
        var arabic = printable.chars().anyMatch(c -> NOT_ARABIC.indexOf(c) >= 0) ? Typeface.NASTALIQ : Typeface.NASKH;
        var out = new StringBuilder();
        var line = new Line(bold, arabic, fromTheRight, out);
        printable.lines().forEach(l -> {
            out.append(out.isEmpty() ? "" : "<br/>");
            line.append(l);
        });
        return out.toString();
    }

    /** Of all drawings, only our words carry a language. */
    static boolean isShaped(Element svg) {
        return svg.hasAttribute("lang");
    }

    /** For text and attribute values alike. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /**
     * One line of the writer's. What runs from right to left goes into a box of that direction, so that its words keep
     * their order however the box breaks; inside, what runs from left to right keeps its own.
     */
    private final class Line {
        private final boolean bold;
        private final Typeface arabic;
        private final boolean fromTheRight;
        private final StringBuilder out;

        Line(boolean bold, Typeface arabic, boolean fromTheRight, StringBuilder out) {
            this.bold = bold;
            this.arabic = arabic;
            this.fromTheRight = fromTheRight;
            this.out = out;
        }

        void append(String line) {
            var bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
            if (fromTheRight) {
                flow(line, bidi);
                return;
            }
            boolean whole = !bidi.baseIsLeftToRight() && !isOneWord(line);
            boolean inBox = whole;
            if (inBox) {
                open("rtl");
            }
            for (int run = 0; run < bidi.getRunCount(); run++) {
                var text = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
                int level = bidi.getRunLevel(run);
                boolean wantsBox = whole || level > 0 && !standsAlone(bidi, run, text);
                if (wantsBox != inBox) {
                    box(wantsBox);
                    inBox = wantsBox;
                }
                appendRun(text, level % 2 == 1, inBox);
            }
            if (inBox) {
                close();
            }
        }

        /** One word has no order to keep. In a box of its own, which holds no text, it would stand under the line. */
        private static boolean standsAlone(Bidi bidi, int run, String text) {
            return isOneWord(text)
                    && (run == 0 || bidi.getRunLevel(run - 1) == 0)
                    && (run == bidi.getRunCount() - 1 || bidi.getRunLevel(run + 1) == 0);
        }

        private static boolean isOneWord(String text) {
            return text.codePoints().allMatch(c -> Character.isLetter(c) || Drawable.isMark(c));
        }

        private void flow(String line, Bidi bidi) {
            boolean island = bidi.baseIsLeftToRight();
            if (island) {
                open("ltr");
            }
            for (int run = 0; run < bidi.getRunCount(); run++) {
                var text = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
                boolean toTheLeft = bidi.getRunLevel(run) % 2 == 1;
                if (island && toTheLeft) {
                    open("rtl");
                }
                appendRun(text, toTheLeft, !island);
                if (island && toTheLeft) {
                    close();
                }
            }
            if (island) {
                close();
            }
        }

        private void box(boolean wanted) {
            if (wanted) {
                open("rtl");
            } else {
                close();
            }
        }

        private void appendRun(String text, boolean rightToLeft, boolean inBox) {
            boolean plain = text.codePoints().allMatch(Drawable::isPlain);
            boolean island = inBox && !rightToLeft && !plain;
            if (plain && !rightToLeft) {
                // In a box from right to left the engine would set the space beside it at its far end: a span parts
                // them.
                out.append(inBox ? "<span>" + escape(text) + "</span>" : escape(text));
                return;
            }
            if (island) {
                open("ltr");
            }
            for (var word : text.splitWithDelimiters("[ \t]+", 0)) {
                if (word.isBlank()) {
                    out.append(word.isEmpty() ? "" : " ");
                } else if (!rightToLeft && word.codePoints().allMatch(Drawable::isPlain)) {
                    out.append(escape(word));
                } else {
                    draw(word, rightToLeft);
                }
            }
            if (island) {
                close();
            }
        }

        private void open(String direction) {
            out.append("<bdi dir=\"%s\" style=\"display:inline-block;direction:%s;text-align:%s\">"
                    .formatted(direction, direction, direction.equals("rtl") ? "right" : "left"));
        }

        private void close() {
            out.append("</bdi>");
        }

        private void draw(String word, boolean rightToLeft) {
            var outline = outlines.get(
                    new Word(word, arabic, rightToLeft, bold),
                    w -> Outline.of(Outline.stretches(w.text, w.arabic), w.rightToLeft, w.bold));
            double em = Typeface.EM;
            out.append(String.format(
                    Locale.ROOT,
                    "<svg lang=\"%s\" alt=\"%s\" viewBox=\"0 %d %d %d\""
                            + " style=\"display:inline-block;width:%.3fem;height:%.3fem;vertical-align:%.3fem\">"
                            + "<path d=\"%s\"/></svg>",
                    outline.language(),
                    escape(word),
                    outline.top(),
                    outline.width(),
                    outline.height(),
                    outline.width() / em,
                    outline.height() / em,
                    -outline.depth() / em,
                    outline.path()));
        }
    }
}
