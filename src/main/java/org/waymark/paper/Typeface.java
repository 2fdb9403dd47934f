package org.waymark.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The typefaces we ship, and the script each one is for; {@code fonts/README.md} says where they come from. */
enum Typeface {
    SANS("NotoSans", "und", 1, null),
    MATH("NotoSansMath", "und", 1, null),
    SYMBOLS("NotoSansSymbols2", "und", 1, null),
    NASKH("NotoNaskhArabic", "ar", 1.15, UnicodeScript.ARABIC),
    NASTALIQ("NotoNastaliqUrdu", "ur", 1, UnicodeScript.ARABIC),
    BENGALI("NotoSansBengali", "bn", 1, UnicodeScript.BENGALI),
    DEVANAGARI("NotoSansDevanagari", "hi", 1, UnicodeScript.DEVANAGARI),
    GUJARATI("NotoSansGujarati", "gu", 1, UnicodeScript.GUJARATI),
    GURMUKHI("NotoSansGurmukhi", "pa", 1, UnicodeScript.GURMUKHI),
    TAMIL("NotoSansTamil", "ta", 1, UnicodeScript.TAMIL);

    static {
        OwnFonts.use(SANS.bytes(false));
    }

    /** Outlines are kept in thousandths of the font size. */
    static final int EM = 1000;

    private final String file;
    private final String language;
    private final double scale;
    private final @Nullable UnicodeScript script;
    private final Supplier<Font> regular;
    private final Supplier<Font> bold;

    Typeface(String file, String language, double scale, @Nullable UnicodeScript script) {
        this.file = file;
        this.language = language;
        this.scale = scale;
        this.script = script;
        this.regular = Once.of(() -> load(false));
        this.bold = Once.of(() -> load(true));
    }

    /** The language a screen reader should speak, which is the script's commonest in our schools. */
    String language() {
        return language;
    }

    boolean isFor(UnicodeScript script) {
        return this.script == script;
    }

    boolean has(int codePoint) {
        return regular.get().canDisplay(codePoint);
    }

    /** At {@link #EM}, enlarged where its letters look small beside Latin ones. */
    Font font(boolean bold) {
        return (bold ? this.bold : this.regular).get();
    }

    byte[] bytes(boolean bold) {
        // Signs come in one weight.
        var weight = bold && this != MATH && this != SYMBOLS ? "-Bold" : "-Regular";
        var resource = "/fonts/" + file + weight + ".ttf";
        try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The font " + resource + " is missing from this copy of Waymark");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Font load(boolean bold) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes(bold)))
                    .deriveFont((float) (EM * scale));
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font " + file + " of this copy of Waymark is damaged", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads a font when a sheet first needs it: most schools never print in most of these scripts. */
    private static final class Once implements Supplier<Font> {
        private final Supplier<Font> load;
        private @Nullable Font font;

        private Once(Supplier<Font> load) {
            this.load = load;
        }

        static Supplier<Font> of(Supplier<Font> load) {
            return new Once(load);
        }

        @Override
        public synchronized Font get() {
            if (font == null) {
                font = load.get();
            }
            return font;
        }
    }
}
