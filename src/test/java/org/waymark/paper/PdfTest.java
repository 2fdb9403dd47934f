package org.waymark.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ui.KeyStageChart;

class PdfTest {

    private static final PrintedSheet CLASS_SET =
            new PrintedSheet(PrintedSheet.PRINTER.pdf(SampleSheet.xhtml(SampleSheet.SCRIPTS, new ShapedText())));

    @Test
    void every_pupil_has_two_sides_numbered_for_themselves() {
        assertThat(CLASS_SET.pages()).isEqualTo(2 * SampleSheet.SCRIPTS.size());
        assertThat(CLASS_SET.text().lines().filter(l -> l.endsWith("page 1 of 2")))
                .hasSize(SampleSheet.SCRIPTS.size());
        assertThat(CLASS_SET.text().lines().filter(l -> l.endsWith("page 2 of 2")))
                .hasSize(SampleSheet.SCRIPTS.size());
    }

    @Test
    void each_pupil_has_a_bookmark_under_their_own_name() {
        var names = CLASS_SET.<List<String>>open(document -> {
            var found = new ArrayList<String>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(i -> found.add(i.getTitle()));
            return found;
        });
        assertThat(names)
                .containsExactlyElementsOf(
                        SampleSheet.SCRIPTS.stream().map(SampleSheet::pupil).toList());
    }

    @Test
    void a_chart_says_what_it_shows() {
        assertThat(CLASS_SET.elements())
                .filteredOn(e -> "Figure".equals(e.getStructureType()))
                .hasSize(SampleSheet.SCRIPTS.size())
                .allSatisfy(e -> assertThat(e.getAlternateDescription())
                        .isEqualTo(SampleSheet.CHART.description())
                        .contains("Result: Year 2 2b, Year 3 2a, Spring 3c."));
    }

    @Test
    void the_file_says_of_itself_only_what_the_page_says() {
        var information = CLASS_SET.open(PDDocument::getDocumentInformation);

        assertThat(information.getTitle()).isEqualTo("Mentoring sheets – 4 Maple – Autumn 2026/27");
        assertThat(information.getAuthor()).isEqualTo("Oakfield Primary");
        assertThat(information.getProducer()).isEqualTo("Waymark");
        assertThat(information.getMetadataKeys())
                .containsOnly("Title", "Author", "Subject", "Producer", "CreationDate", "description");
        var host = System.getenv().getOrDefault("HOSTNAME", "no-host-name");
        assertThat(new String(CLASS_SET.pdf(), StandardCharsets.ISO_8859_1)).doesNotContain(host);
    }

    @Test
    void every_font_in_the_file_is_ours_and_inside_it() {
        CLASS_SET.<Void>open(document -> {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.getName()).contains("NotoSans");
                    assertThat(font.isEmbedded()).isTrue();
                }
            }
            return null;
        });
    }

    @Test
    void nothing_outside_the_page_is_read(@TempDir Path folder) throws Exception {
        var secret = folder.resolve("secret.svg");
        Files.writeString(
                secret,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"90\"><path d=\"M0 0h90v90H0z\"/></svg>");
        var address = secret.toUri();

        var asImage = PrintedSheet.of("<img alt=\"none\" width=\"90\" height=\"90\" src=\"%s\"/>".formatted(address));
        var inDrawing = PrintedSheet.of("""
                <svg aria-label="none" width="90" height="90"><image xmlns:xlink="http://www.w3.org/1999/xlink"
                xlink:href="%s" width="90" height="90"/></svg>
                """.formatted(address));
        var asBackground = PrintedSheet.of(
                "<div style=\"width:90px;height:90px;background-image:url('%s')\"></div>".formatted(address));
        var ofThePage = PrintedSheet.of("<div style=\"width:90px;height:90px;background:#000\"></div>");

        assertThat(asImage.inkedColumns()).doesNotContain(true);
        assertThat(inDrawing.inkedColumns()).doesNotContain(true);
        assertThat(asBackground.inkedColumns()).doesNotContain(true);
        assertThat(ofThePage.inkedColumns()).contains(true);
    }

    @Test
    void several_sheets_can_be_made_at_once() throws Exception {
        var shaped = new ShapedText();
        List<Callable<String>> work = new ArrayList<>();
        for (var sheet : SampleSheet.SCRIPTS.subList(0, 6)) {
            work.add(
                    () -> new PrintedSheet(PrintedSheet.PRINTER.pdf(SampleSheet.xhtml(List.of(sheet), shaped))).text());
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).contains("My progress this year").contains("page 2 of 2");
            }
        }
    }

    @Test
    void a_chart_is_a_picture_in_the_file_too() {
        var chart = PrintedSheet.of(SampleSheet.CHART.svg()).inkedColumns();
        var empty = PrintedSheet.of(new KeyStageChart("Empty", List.of(), List.of(), List.of()).svg())
                .inkedColumns();

        assertThat(chart).isNotEqualTo(empty);
    }
}
