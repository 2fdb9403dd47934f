package org.waymark.sheets.print;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.svgsupport.PDFTranscoder.OpenHtmlFontResolver;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Turns XHTML into PDF/UA-1. Build one and keep it: it reads the fonts once, and any number of threads may use it. The
 * XHTML must have {@code lang}, a title, a description, bookmarks, and {@code alt} on every drawing.
 */
public final class SheetPdf {

    /** The one {@code font-family} of a sheet's style sheet. */
    public static final String FAMILY = "Noto Sans";

    private final byte[] regular = Typeface.SANS.bytes(false);
    private final byte[] bold = Typeface.SANS.bytes(true);
    private final OpenHtmlFontResolver drawingFonts = Drawings.fonts();
    private final FSCacheEx<String, FSCacheValue> fontMetrics = new FSDefaultCacheStore();

    public SheetPdf() {
        // It tells of every font and every millisecond, for each document.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    public byte[] pdf(String xhtml) {
        var out = new ByteArrayOutputStream();
        write(xhtml, out);
        return out.toByteArray();
    }

    public void write(String xhtml, OutputStream out) {
        try (var document = new PDDocument();
                var renderer = builder(xhtml, document).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            SpokenWords.mark(document);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfRendererBuilder builder(String xhtml, PDDocument document) {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Waymark");
        builder.useDefaultPageSize(210, 297, PageSizeUnits.MM);
        builder.useSVGDrawer(new Drawings(drawingFonts));
        builder.useUnicodeBidiReorderer(new BoxDirection());
        builder.useUnicodeBidiSplitter(BoxDirection.OneRun::new);
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics);
        builder.useFont(new PlainFont(document, regular), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(new PlainFont(document, bold), FAMILY, 700, FontStyle.NORMAL, true);
        for (var when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> address.startsWith("data:"), when);
        }
        builder.addDOMMutator(SheetPdf::describeDrawings);
        builder.withHtmlContent(xhtml, null);
        return builder;
    }

    /** A drawing made for a page says what it shows in {@code aria-label}; the engine looks for {@code alt}. */
    private static void describeDrawings(Document page) {
        var drawings = page.getElementsByTagName("svg");
        for (int i = 0; i < drawings.getLength(); i++) {
            var drawing = (Element) drawings.item(i);
            if (!drawing.hasAttribute("alt")) {
                drawing.setAttribute("alt", drawing.getAttribute("aria-label"));
            }
        }
    }
}
