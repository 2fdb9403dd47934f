package org.waymark.paper;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font for the text that the engine sets itself, read when a document first uses it. Glyph substitution is off: the
 * letters it would change come shaped already, and looking for them took nearly half the time of a class set.
 */
final class PlainFont extends PDFontSupplier {

    private final PDDocument document;
    private final byte[] bytes;

    PlainFont(PDDocument document, byte[] bytes) {
        super(null);
        this.document = document;
        this.bytes = bytes;
    }

    @Override
    public PDFont supply() {
        try {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            font.setEnableGsub(false);
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
