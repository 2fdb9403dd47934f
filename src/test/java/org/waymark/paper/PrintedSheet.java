package org.waymark.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as its three readers meet it: as text, as a screen reader's tree, and as a picture. */
record PrintedSheet(byte[] pdf) {

    static final Pdf PRINTER = new Pdf();

    /** A page with nothing but these words, as {@link ShapedText} gives them. */
    static PrintedSheet of(String body) {
        return new PrintedSheet(PRINTER.pdf("""
                <html lang="en-GB"><head><title>Test</title><meta name="subject" content="Test"/>
                <style>@page { size: A4; margin: 20mm; } body { font-family: "Noto Sans"; font-size: 20px; }</style>
                </head><body>%s</body></html>
                """.formatted(body)));
    }

    String text() {
        return open(document -> {
            var reader = new PDFTextStripper();
            // Page numbers are written after everything else of their page.
            reader.setSortByPosition(true);
            return reader.getText(document);
        });
    }

    /** What is said in place of shapes: words first, in reading order, with the language they are said in. */
    List<String> spoken() {
        return elements().stream()
                .map(PDStructureElement::getActualText)
                .filter(Objects::nonNull)
                .toList();
    }

    List<PDStructureElement> elements() {
        return open(document -> {
            var found = new ArrayList<PDStructureElement>();
            walk(document.getDocumentCatalog().getStructureTreeRoot(), found);
            return found;
        });
    }

    private static void walk(PDStructureNode node, List<PDStructureElement> found) {
        var kids = new ArrayDeque<>(node.getKids());
        for (var kid : kids) {
            if (kid instanceof PDStructureElement element) {
                found.add(element);
                walk(element, found);
            }
        }
    }

    BufferedImage picture(int page) {
        return open(document -> new PDFRenderer(document).renderImageWithDPI(page, 72, ImageType.GRAY));
    }

    /** The darkness of each column of the first page, from left to right: where there is ink. */
    boolean[] inkedColumns() {
        var picture = picture(0);
        var inked = new boolean[picture.getWidth()];
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                inked[x] |= (picture.getRGB(x, y) & 0xFF) < 128;
            }
        }
        return inked;
    }

    /** The same of each row, from top to bottom. */
    boolean[] inkedRows() {
        var picture = picture(0);
        var inked = new boolean[picture.getHeight()];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                inked[y] |= (picture.getRGB(x, y) & 0xFF) < 128;
            }
        }
        return inked;
    }

    int pages() {
        return open(PDDocument::getNumberOfPages);
    }

    <T> T open(Reading<T> reading) {
        try (var document = Loader.loadPDF(pdf)) {
            return reading.read(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface Reading<T> {
        T read(PDDocument document) throws IOException;
    }
}
