package org.waymark.sheets.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;

class LogoTest {
    private static final String SETTINGS = "/brookside/sheets/settings";

    private final Product product = Product.running();
    private final Browser owain = product.as(Cast.OWAIN);

    @Test
    void a_logo_stands_on_sheets_and_on_nothing_when_it_is_removed() throws IOException {
        String sheets = sheets();
        assertThat(pictures(sheets)).isEmpty();
        send("logo.jpg", picture(2000, 500, "jpeg"));
        try {
            BufferedImage kept = ImageIO.read(
                    new ByteArrayInputStream(owain.get(SETTINGS + "/logo.png").bytes()));
            assertThat(kept.getWidth()).isEqualTo(480);
            assertThat(kept.getHeight()).isEqualTo(120);
            List<PDImageXObject> printed = pictures(sheets);
            assertThat(printed).hasSize(30);
            assertThat(printed.getFirst().getWidth()).isEqualTo(480);
            assertThat(product.as(Cast.RUTH)
                            .get("/oakfield/sheets/settings/logo.png")
                            .status())
                    .as("another school's is not seen")
                    .isEqualTo(404);
        } finally {
            owain.post(SETTINGS + "/logo/removed");
        }
        assertThat(pictures(sheets)).isEmpty();
        assertThat(owain.get(SETTINGS + "/logo.png").status()).isEqualTo(404);
    }

    @Test
    void a_picture_that_packs_badly_is_made_small_enough_for_every_sheet() throws IOException {
        BufferedImage noise = new BufferedImage(960, 320, BufferedImage.TYPE_INT_RGB);
        Random dots = new Random(1);
        for (int i = 0; i < 960 * 320; i++) {
            noise.setRGB(i % 960, i / 960, dots.nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(noise, "png", out);
        assertThat(send("photograph.png", out.toByteArray())).contains("Saved.");
        try {
            assertThat(owain.get(SETTINGS + "/logo.png").bytes()).hasSizeBetween(1, 100_000);
        } finally {
            owain.post(SETTINGS + "/logo/removed");
        }
    }

    @Test
    void what_is_no_picture_is_refused_with_a_sentence() {
        assertThat(send("logo.png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .contains("We cannot read this picture. Choose a PNG or a JPEG.");
        assertThat(send("logo.png", new byte[0])).contains("Choose a picture");
        assertThat(send("logo.png", new byte[4_000_001])).contains("larger than 4 MB");
        byte[] huge = picture(10, 10, "png");
        // The width in the head of a PNG: it claims 60,000 pixels a side and holds a hundred.
        for (int side = 16; side < 24; side += 4) {
            huge[side + 2] = (byte) 0xEA;
            huge[side + 3] = 0x60;
        }
        assertThat(send("logo.png", huge)).containsAnyOf("too many pixels", "We cannot read this picture.");
        assertThat(product.as(Cast.HAMZA).get(SETTINGS).status()).isEqualTo(404);
        assertThat(product.as(Cast.HAMZA).get(SETTINGS + "/logo.png").status()).isEqualTo(404);
    }

    private String send(String name, byte[] content) {
        return owain.upload(SETTINGS + "/logo", "logo", name, content).page().text();
    }

    private String sheets() {
        return owain.get("/brookside/home").page().select("a[href*=/sheets/classes/]").stream()
                .filter(each -> each.text().contains("4B"))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private List<PDImageXObject> pictures(String sheets) throws IOException {
        List<PDImageXObject> pictures = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(owain.get(sheets + ".pdf").bytes())) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
                        pictures.add(image);
                    }
                }
            }
            return pictures;
        }
    }

    private static byte[] picture(int width, int height, String kind) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.GREEN);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, kind, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
