package org.waymark.paper;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
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
public final class Pdf {

    /** The one {@code font-family} of a sheet's style sheet. */
    public static final String FAMILY = "Noto Sans";

    private final byte[] regular = Typeface.SANS.bytes(false);
    private final byte[] bold = Typeface.SANS.bytes(true);
    private final OpenHtmlFontResolver drawingFonts = Drawings.fonts();
    private final FSCacheEx<String, FSCacheValue> fontMetrics = new FSDefaultCacheStore();

    public Pdf() {
        // It tells of every font and every millisecond, for each document.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    public byte[] pdf(String xhtml) {
        var out = new ByteArrayOutputStream();
        write(xhtml, out);
        return out.toByteArray();
    }

    public void write(String xhtml, OutputStream out) {
        try (var laid = lay(xhtml)) {
            laid.write(out);
        }
    }

    /** Sets it on pages, to be looked at before it is written. Close what you get. */
    public LaidOut lay(String xhtml) {
        var document = new PDDocument();
        var builder = builder(xhtml, document);
        builder.usePdfUaAccessibility(true);
        var renderer = builder.buildPdfRenderer();
        renderer.layout();
        ColumnsFromTheRight.turn(renderer.getRootBox());
        return new LaidOut(document, renderer);
    }

    /** A file set on pages: which page each part begins on is known, and nothing is drawn yet. */
    public static final class LaidOut implements AutoCloseable {
        private final PDDocument document;
        private final PdfBoxRenderer renderer;

        private LaidOut(PDDocument document, PdfBoxRenderer renderer) {
            this.document = document;
            this.renderer = renderer;
        }

        public int pages() {
            return renderer.getRootBox().getLayer().getPages().size();
        }

        /** Counted from 0. */
        public int pageOf(String id) {
            int at = renderer.getSharedContext().getBoxById(id).getAbsY();
            var pages = renderer.getRootBox().getLayer().getPages();
            for (int i = 0; i < pages.size(); i++) {
                if (at < pages.get(i).getBottom()) {
                    return i;
                }
            }
            throw new IllegalArgumentException("nothing is called " + id);
        }

        public void write(OutputStream out) {
            try {
                renderer.createPDFWithoutClosing();
                SpokenWords.mark(document);
                document.save(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            renderer.close();
            try {
                document.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private PdfRendererBuilder builder(String xhtml, PDDocument document) {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
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
        builder.addDOMMutator(Pdf::describeDrawings);
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
