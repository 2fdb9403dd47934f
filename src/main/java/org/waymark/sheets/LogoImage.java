package org.waymark.sheets;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.waymark.ui.Refused;

/**
 * Draws a school's logo anew, small enough for every sheet: what was sent may hold a place, a name or worse beside the picture, and
 * none of it is kept.
 */
final class LogoImage {
    static final int MOST_BYTES = 4_000_000;
    private static final int MOST_PIXELS = 25_000_000;
    /** It stands on every sheet of a print run. */
    private static final int MOST_KEPT_BYTES = 100_000;

    private static final double SMALLER = 0.75;
    private static final int WIDEST = 480;
    private static final int HIGHEST = 160;
    private static final Set<String> KINDS = Set.of("png", "jpeg");

    private LogoImage() {}

    /**
     * A PNG of at most 480 × 160 pixels and 100 kB: a photograph, which packs badly, becomes smaller than that.
     *
     * @throws Refused where it is no PNG or JPEG, or too large
     */
    static byte[] drawn(byte[] sent) {
        if (sent.length > MOST_BYTES) {
            throw new Refused("logo", "This picture is larger than 4 MB. Choose a smaller one.");
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unreadable();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if (!KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw unreadable();
                }
                // Asked before it is unpacked: a few kilobytes can claim to be a picture that fills the memory.
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new Refused(
                            "logo", "This picture has too many pixels. Choose one of at most 5,000 by 5,000.");
                }
                return png(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unreadable();
        }
    }

    private static Refused unreadable() {
        return new Refused("logo", "We cannot read this picture. Choose a PNG or a JPEG.");
    }

    private static byte[] png(BufferedImage image) {
        double scale = Math.min(1, Math.min((double) WIDEST / image.getWidth(), (double) HIGHEST / image.getHeight()));
        byte[] png = png(image, scale);
        while (png.length > MOST_KEPT_BYTES) {
            scale *= SMALLER;
            png = png(image, scale);
        }
        return png;
    }

    private static byte[] png(BufferedImage image, double scale) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
