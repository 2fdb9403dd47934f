package org.waymark.paper;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer.SVGImage;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.PDFTranscoder.OpenHtmlFontResolver;
import java.awt.FontFormatException;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Draws the SVG of a page: shaped words straight onto it, because Batik takes a millisecond for each, and everything
 * else with Batik, without scripts and without anything from outside the page.
 */
final class Drawings extends BatikSVGDrawer {

    private final OpenHtmlFontResolver fonts;

    Drawings(OpenHtmlFontResolver fonts) {
        this.fonts = fonts;
    }

    /** The fonts of text inside drawings. Reading them for each document would take longer than the document. */
    static OpenHtmlFontResolver fonts() {
        var fonts = new OpenHtmlFontResolver();
        try {
            for (boolean bold : new boolean[] {false, true}) {
                var bytes = Typeface.SANS.bytes(bold);
                fonts.addFontStream(
                        () -> new ByteArrayInputStream(bytes), Pdf.FAMILY, bold ? 700 : 400, FontStyle.NORMAL);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("A font of this copy of Waymark is damaged", e);
        }
        return fonts;
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> faces, SharedContext shared) {
        this.fontResolver = fonts;
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double cssWidth, double cssHeight, double dotsPerPixel) {
        if (ShapedText.isShaped(svg)) {
            return new Word(svg, box, (int) Math.round(cssWidth), (int) Math.round(cssHeight));
        }
        return super.buildSVGImage(svg, box, css, cssWidth, cssHeight, dotsPerPixel);
    }

    /** One shaped word, in the colour of the text around it. */
    private record Word(Element svg, Box box, int width, int height) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return width;
        }

        @Override
        public int getIntrinsicHeight() {
            return height;
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            var view = svg.getAttribute("viewBox").split(" ");
            var place = AffineTransform.getTranslateInstance(x, y);
            place.scale(width / Double.parseDouble(view[2]), height / Double.parseDouble(view[3]));
            place.translate(0, -Double.parseDouble(view[1]));
            var path = (Element) svg.getElementsByTagName("path").item(0);
            device.setColor(box.getStyle().getColor());
            device.fill(path(path.getAttribute("d")).createTransformedShape(place));
        }

        /** Reads what {@link Outline} writes: M, L, Q, C and Z, each with its numbers. */
        private static Path2D path(String d) {
            var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
            for (var segment : d.split("(?=[MLQCZ])")) {
                if (segment.isEmpty()) {
                    continue;
                }
                var n = numbers(segment.substring(1));
                switch (segment.charAt(0)) {
                    case 'M' -> path.moveTo(n[0], n[1]);
                    case 'L' -> path.lineTo(n[0], n[1]);
                    case 'Q' -> path.quadTo(n[0], n[1], n[2], n[3]);
                    case 'C' -> path.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
                    default -> path.closePath();
                }
            }
            return path;
        }

        private static int[] numbers(String text) {
            if (text.isEmpty()) {
                return new int[0];
            }
            var parts = text.split(" ");
            var numbers = new int[parts.length];
            for (int i = 0; i < parts.length; i++) {
                numbers[i] = Integer.parseInt(parts[i]);
            }
            return numbers;
        }
    }
}
