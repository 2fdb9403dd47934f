package org.waymark.paper;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** What our fonts can draw, and what is printed in place of a character that none of them has: its name, never a box. */
public final class Drawable {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** Per character of the basic plane: 0 not asked yet, 1 no, 2 yes. Asking a font is slow beside printing. */
    private static final AtomicIntegerArray KNOWN = new AtomicIntegerArray(0x10000);

    private Drawable() {}

    /** The characters that cannot be printed, each named for the person who typed it; empty for nearly every text. */
    public static List<String> undrawable(String text) {
        Set<String> named = new LinkedHashSet<>();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> !isDrawable(c))
                .forEach(c -> named.add(Character.toString(c) + " (" + name(c) + ")"));
        return List.copyOf(named);
    }

    /** Composed, without invisible characters, and with words for what cannot be drawn. */
    static String printable(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (composed.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return composed;
        }
        var out = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t') {
                out.append((char) c);
            } else if (!isDrawable(c)) {
                out.append('[').append(name(c).toLowerCase(Locale.ROOT)).append(']');
            } else if (!isInvisible(c) && !(isJoiner(c) && isAfterPlain(out))) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Whether the PDF engine sets this character right by itself: it neither joins letters nor places marks. */
    static boolean isPlain(int c) {
        return c < 0x300 || Typeface.SANS.has(c) && !isMark(c) && !isJoiner(c);
    }

    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isDrawable(int c) {
        if (c >= KNOWN.length()) {
            return isInvisible(c) || anyTypefaceHas(c);
        }
        int known = KNOWN.get(c);
        if (known == 0) {
            known = isInvisible(c) || isJoiner(c) || anyTypefaceHas(c) ? 2 : 1;
            KNOWN.set(c, known);
        }
        return known == 2;
    }

    private static boolean anyTypefaceHas(int c) {
        var script = UnicodeScript.of(c);
        for (var typeface : Typeface.values()) {
            // A letter is asked of its own script's fonts only, so that the others need not be loaded.
            boolean candidate = script == UnicodeScript.COMMON
                    || script == UnicodeScript.INHERITED
                    || typeface == Typeface.SANS
                    || typeface.isFor(script);
            if (candidate && typeface.has(c)) {
                return true;
            }
        }
        return false;
    }

    /** Controls, direction marks, variation selectors: they have no picture, and some are not allowed in XML. */
    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        boolean variation = c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
        return variation
                || type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.FORMAT && !isJoiner(c);
    }

    private static boolean isJoiner(int c) {
        return c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
    }

    /** Joiners mean something between the letters of joining scripts; elsewhere they are left over from an emoji. */
    private static boolean isAfterPlain(StringBuilder out) {
        return out.isEmpty() || isPlain(out.codePointBefore(out.length()));
    }

    private static String name(int c) {
        var name = Character.getName(c);
        return name == null
                        || Character.getType(c) == Character.UNASSIGNED
                        || Character.getType(c) == Character.PRIVATE_USE
                ? "U+%04X".formatted(c)
                : name;
    }
}
