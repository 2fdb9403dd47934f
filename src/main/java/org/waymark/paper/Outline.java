package org.waymark.paper;

import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A word shaped by the JDK's HarfBuzz and turned into an SVG path, in thousandths of the font size, baseline at 0.
 * Its box is as wide as the word's advance, over which ink may reach as in any typesetting, and as high as its ink.
 */
record Outline(String path, String language, int top, int width, int height) {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** A stretch of characters in one typeface. */
    record Stretch(Typeface typeface, String text) {}

    static Outline of(List<Stretch> stretches, boolean rightToLeft, boolean bold) {
        var visual = rightToLeft ? stretches.reversed() : stretches;
        var path = new StringBuilder();
        var box = new Rectangle2D.Double();
        double x = 0;
        for (var stretch : visual) {
            var glyphs = shape(stretch, rightToLeft, bold);
            double advance = glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
            var outline = glyphs.getOutline();
            var moved = AffineTransform.getTranslateInstance(x, 0);
            append(path, outline.getPathIterator(moved));
            var ink = moved.createTransformedShape(outline).getBounds2D();
            box.add(0, ink.getMinY());
            box.add(0, ink.getMaxY());
            x += advance;
        }
        int top = (int) Math.floor(box.getMinY());
        return new Outline(
                path.toString(),
                language(stretches),
                top,
                Math.max(1, (int) Math.ceil(x)),
                Math.max(1, (int) Math.ceil(box.getMaxY()) - top));
    }

    private static String language(List<Stretch> stretches) {
        return stretches.stream()
                .map(stretch -> stretch.typeface().language())
                .filter(language -> !language.equals(Typeface.SANS.language()))
                .findFirst()
                .orElse(Typeface.SANS.language());
    }

    /** How far the box reaches under the baseline. */
    int depth() {
        return top + height;
    }

    static GlyphVector shape(Stretch stretch, boolean rightToLeft, boolean bold) {
        var chars = stretch.text().toCharArray();
        int direction = rightToLeft ? java.awt.Font.LAYOUT_RIGHT_TO_LEFT : java.awt.Font.LAYOUT_LEFT_TO_RIGHT;
        return stretch.typeface().font(bold).layoutGlyphVector(EXACT, chars, 0, chars.length, direction);
    }

    /** Cuts a word wherever another typeface is needed; marks stay with the letter they belong to. */
    static List<Stretch> stretches(String word, Typeface arabic) {
        List<Stretch> stretches = new ArrayList<>();
        var text = new StringBuilder();
        Typeface current = Typeface.SANS;
        for (int c : word.codePoints().toArray()) {
            var typeface = text.isEmpty() ? choose(c, Typeface.SANS, arabic) : choose(c, current, arabic);
            if (typeface != current && !text.isEmpty()) {
                stretches.add(new Stretch(current, text.toString()));
                text.setLength(0);
            }
            current = typeface;
            text.appendCodePoint(c);
        }
        stretches.add(new Stretch(current, text.toString()));
        return stretches;
    }

    private static Typeface choose(int c, Typeface current, Typeface arabic) {
        var script = Character.UnicodeScript.of(c);
        if (arabic.isFor(script) && arabic.has(c)) {
            return arabic;
        }
        for (var typeface : Typeface.values()) {
            if (typeface.isFor(script) && typeface.has(c)) {
                return typeface;
            }
        }
        boolean joins = Drawable.isMark(c) || c == 0x200C || c == 0x200D;
        if (joins || script == Character.UnicodeScript.COMMON && current.has(c)) {
            return current;
        }
        if (Typeface.SANS.has(c)) {
            return Typeface.SANS;
        }
        for (var typeface : Typeface.values()) {
            if (typeface.has(c)) {
                return typeface;
            }
        }
        return current;
    }

    static void append(StringBuilder path, PathIterator segments) {
        var at = new double[6];
        for (; !segments.isDone(); segments.next()) {
            int segment = segments.currentSegment(at);
            path.append("MLQCZ".charAt(segment));
            int numbers = new int[] {2, 2, 4, 6, 0}[segment];
            for (int i = 0; i < numbers; i++) {
                path.append(i == 0 ? "" : " ").append(Math.round(at[i]));
            }
        }
    }
}
