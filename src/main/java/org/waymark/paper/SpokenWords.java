package org.waymark.paper;

import java.util.ArrayDeque;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/**
 * Turns each shaped word from a figure with a description into a span with a text, so that a screen reader reads a name
 * as a name and does not say "graphic" before every word of it.
 */
final class SpokenWords {

    private SpokenWords() {}

    static void mark(PDDocument document) {
        var open = new ArrayDeque<PDStructureNode>();
        open.add(document.getDocumentCatalog().getStructureTreeRoot());
        while (!open.isEmpty()) {
            for (Object kid : open.remove().getKids()) {
                if (kid instanceof PDStructureElement element) {
                    // Of the figures only shaped words name a language.
                    if (StandardStructureTypes.Figure.equals(element.getStructureType())
                            && element.getLanguage() != null) {
                        speak(element);
                    } else {
                        open.add(element);
                    }
                }
            }
        }
    }

    private static void speak(PDStructureElement element) {
        element.setStructureType(StandardStructureTypes.SPAN);
        element.setActualText(element.getAlternateDescription());
        element.setAlternateDescription(null);
        element.getCOSObject().removeItem(COSName.A);
        if (Typeface.SANS.language().equals(element.getLanguage())) {
            element.setLanguage(null);
        }
    }
}
