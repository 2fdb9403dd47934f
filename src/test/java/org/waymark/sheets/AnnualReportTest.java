package org.waymark.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OnePupil;
import org.waymark.Product;
import org.waymark.attendance.Attendance;
import org.waymark.attendance.AttendanceSettings;
import org.waymark.attendance.Entry;
import org.waymark.attendance.Figures;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.Term;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.MeetingHeld;
import org.waymark.mentoring.MeetingId;
import org.waymark.mentoring.Meetings;
import org.waymark.mentoring.Round;
import org.waymark.pupils.PupilId;
import org.waymark.sheets.SheetPage.Top;

/** What the annual report to parents must have, as far as it is on a sheet: attendance, and the line that says so. */
class AnnualReportTest {
    private final Product product = Product.running();

    @Test
    void the_line_names_what_is_here_and_what_comes_apart() {
        SheetPage page = SampleClass.summer(SampleClass.SETTINGS);
        assertThat(AnnualReport.line(page, true))
                .isEqualTo(
                        "This sheet is part of the school’s annual report to parents. It has achievements and progress"
                                + " in Reading, Writing, Maths and Science, attendance and whom to talk to about it. Apart from it"
                                + " come other subjects and activities and the multiplication tables check.");
        assertThat(AnnualReport.line(page, false)).contains("come other subjects and activities, attendance and the");
        assertThat(AnnualReport.line(inYear("Year 6", page), true)).contains("and the national tests.");
        assertThat(AnnualReport.line(inYear("Year 5", page), true))
                .endsWith("Apart from it come other subjects and activities.");
    }

    @Test
    void a_sheet_signed_in_summer_has_the_line_and_others_have_not() throws IOException {
        OnePupil pupil = OnePupil.of("4 Oak", 17, product);
        SheetChoices choices = product.bean(SheetChoices.class);
        product.in(Cast.RUTH, viewer -> {
            choices.change(new SheetChoices.Chosen(true, false), viewer);
            return true;
        });
        try {
            sign(pupil, Term.AUTUMN);
            assertThat(printed(pupil)).contains("version 1").doesNotContain("annual report");
        } finally {
            product.in(Cast.RUTH, viewer -> {
                choices.change(new SheetChoices.Chosen(false, false), viewer);
                return true;
            });
        }
        OnePupil other = OnePupil.of("4 Oak", 18, product);
        sign(other, Term.SUMMER);
        assertThat(printed(other)).contains("version 1").doesNotContain("annual report");

        OnePupil third = OnePupil.of("4 Oak", 19, product);
        product.in(Cast.RUTH, viewer -> {
            choices.change(new SheetChoices.Chosen(true, false), viewer);
            return true;
        });
        try {
            sign(third, Term.SUMMER);
        } finally {
            product.in(Cast.RUTH, viewer -> {
                choices.change(new SheetChoices.Chosen(false, false), viewer);
                return true;
            });
        }
        String line =
                "This sheet is part of the school’s annual report to parents. It has achievements and progress in";
        assertThat(printed(third)).as("kept as it was signed").contains(line, "attendance and the multiplication");
        assertThat(product.as(Cast.RUTH).get(sheet(third)).page().text()).contains(line);
    }

    @Test
    void attendance_is_on_what_is_signed_in_words_where_the_school_prints_it_and_never_beside_illness()
            throws IOException {
        OnePupil often = OnePupil.of("4 Oak", 22, product);
        OnePupil ill = OnePupil.of("4 Oak", 23, product);
        prints(true);
        try {
            attends(often, new Figures(100, 95, 0, 3));
            attends(ill, new Figures(100, 60, 25, 0));
            sign(often, Term.AUTUMN);
            sign(ill, Term.AUTUMN);
        } finally {
            prints(false);
        }
        assertThat(printed(often))
                .as("frozen: the school has turned it off since")
                .contains("At school for 95.0% of the time. Away now and then. 3 late marks. Late now and then.");
        assertThat(product.as(Cast.RUTH).get(sheet(often)).page().text()).contains("At school for 95.0% of the time.");
        assertThat(printed(ill)).contains("version 1").doesNotContain("At school for", "80.0%", "edical", "session");
    }

    private static SheetPage inYear(String yearGroup, SheetPage page) {
        Top top = page.top();
        return new SheetPage(
                new Top(
                        top.school(),
                        top.round(),
                        top.pupil(),
                        yearGroup,
                        top.className(),
                        top.mentor(),
                        "",
                        "",
                        "",
                        "",
                        null),
                page.table(),
                page.told(),
                page.key(),
                page.notes(),
                page.talk(),
                "",
                "",
                null);
    }

    private void prints(boolean onSheets) {
        product.in(Cast.RUTH, viewer -> {
            Attendance attendance = product.bean(Attendance.class);
            attendance.change(new AttendanceSettings(attendance.settings(viewer).bands(), onSheets), viewer);
            return true;
        });
    }

    private void attends(OnePupil pupil, Figures figures) {
        product.in(Cast.RUTH, viewer -> {
            Attendance attendance = product.bean(Attendance.class);
            PupilId id = new PupilId(UUID.fromString(pupil.id()));
            CollectionPoint point = CollectionPoint.endOf(Term.AUTUMN, SampleClass.YEAR);
            var now = attendance.of(List.of(id), point, viewer).get(id);
            assertThat(attendance.record(
                            List.of(new Entry(id, figures, now == null ? 0 : now.version())), point, viewer))
                    .isEmpty();
            return true;
        });
    }

    /** As if it were signed in a round of that term. */
    private void sign(OnePupil pupil, Term term) {
        product.in(Cast.RUTH, viewer -> {
            UUID id = product.bean(JdbcClient.class)
                    .sql("select m.id from mentoring.meeting m"
                            + " join mentoring.round r on (r.school_id, r.id) = (m.school_id, m.round_id)"
                            + " where m.school_id = :school and m.pupil_id = :pupil::uuid and r.closed_at is null")
                    .param("school", viewer.schoolKey())
                    .param("pupil", pupil.id())
                    .query(UUID.class)
                    .single();
            Meeting now =
                    product.bean(Meetings.class).find(new MeetingId(id), viewer).orElseThrow();
            Round round = new Round(
                    now.round().id(),
                    CollectionPoint.endOf(term, SampleClass.YEAR),
                    now.round().firstDay(),
                    now.round().lastDay(),
                    false);
            Meeting held = new Meeting(
                    now.id(),
                    round,
                    now.pupil(),
                    now.mentor(),
                    now.state(),
                    now.day(),
                    now.at(),
                    now.note(),
                    now.heldOn(),
                    now.mine());
            product.bean(Freezing.class).held(new MeetingHeld(held, viewer));
            return true;
        });
    }

    private String printed(OnePupil pupil) throws IOException {
        Browser ruth = product.as(Cast.RUTH);
        try (PDDocument pdf = Loader.loadPDF(ruth.get(sheet(pupil) + ".pdf").bytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static String sheet(OnePupil pupil) {
        return "/oakfield/sheets/pupils/" + pupil.id();
    }
}
