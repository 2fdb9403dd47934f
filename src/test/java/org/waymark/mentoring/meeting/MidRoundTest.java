package org.waymark.mentoring.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OneMeeting;
import org.waymark.OnePupil;
import org.waymark.OneSchool;
import org.waymark.Product;
import org.waymark.calendar.YearGroup;
import org.waymark.pupils.Pupil;
import org.waymark.pupils.PupilId;
import org.waymark.pupils.Pupils;
import org.waymark.school.ClassId;
import org.waymark.targets.ArrangementKind;
import org.waymark.targets.Arrangements;
import org.waymark.targets.NewArrangement;
import org.waymark.tenancy.Uuid7;

/** What becomes of a meeting that is open while the school goes on around it. */
class MidRoundTest {
    private final Product product = Product.running();
    private final Browser hafsa = product.as(Cast.HAFSA);

    @Test
    void who_changes_class_in_the_middle_is_met_by_the_other_teacher_with_what_was_written() {
        OnePupil pupil = OnePupil.of("4 Oak", 8, product);
        String meeting = meeting(pupil);
        assertThat(hafsa.post(meeting, want("0", "To swim")).status()).isEqualTo(200);
        Pupil was = change(pupil, "4 Maple", null);
        try {
            assertThat(hafsa.post(meeting, want("1", "To dive")).status()).isEqualTo(404);
            Browser priya = product.as(Cast.PRIYA);
            assertThat(priya.get(meeting + "?step=want").page().select("#want").text())
                    .isEqualTo("To swim");
            assertThat(priya.post(meeting, want("1", "To swim and to dive")).status())
                    .isEqualTo(200);
        } finally {
            keep(was);
        }
        assertThat(hafsa.get(meeting + "?step=want").page().select("#want").text())
                .isEqualTo("To swim and to dive");
    }

    @Test
    void whose_mentor_changes_in_the_middle_is_met_by_the_other_with_what_was_written() {
        OnePupil pupil = OnePupil.of("4 Oak", 9, product);
        String meeting = meeting(pupil);
        hafsa.post(meeting, want("0", "To sing"));
        give(meeting, Cast.DELE);
        try {
            assertThat(hafsa.post(meeting, want("1", "To shout")).page().text())
                    .contains("This meeting is now for Dele Oyelaran to hold. What you sent last was not kept")
                    .doesNotContain("To sing");
            assertThat(hafsa.get(meeting).status()).isEqualTo(404);
            Browser dele = product.as(Cast.DELE);
            assertThat(dele.get(meeting + "?step=want").page().select("#want").text())
                    .isEqualTo("To sing");
            assertThat(dele.post(meeting, want("1", "To sing aloud")).status()).isEqualTo(200);
        } finally {
            give(meeting, Cast.HAFSA);
        }
    }

    @Test
    void who_leaves_in_the_middle_has_a_closed_meeting_that_says_why() {
        OnePupil pupil = OnePupil.of("4 Oak", 10, product);
        String meeting = meeting(pupil);
        hafsa.post(meeting, want("0", "To fly"));
        Pupil was = change(pupil, null, LocalDate.of(2026, 11, 20));
        try {
            Browser.Answer late = hafsa.post(meeting, want("1", "To land"));
            assertThat(late.status()).isEqualTo(422);
            assertThat(late.page().text())
                    .contains(
                            "This meeting is closed, as the child left.",
                            "Left the school on 20 November 2026.",
                            "What you wrote last came too late, and was not kept: To land",
                            "What I want to do or learn To fly");
            Browser.Answer sign = hafsa.post(meeting + "/signatures", "pupilName", "A child", "mentorName", "H");
            assertThat(sign.status()).isEqualTo(422);
            assertThat(sign.page().text()).doesNotContain("A child");
        } finally {
            keep(was);
        }
        assertThat(hafsa.post(meeting, want("1", "To land")).status())
                .as("who comes back is met as before")
                .isEqualTo(200);
    }

    @Test
    void a_child_on_the_engagement_model_is_told_of_in_words_and_nowhere_in_a_colour() {
        OnePupil pupil = OnePupil.of("4 Oak", 7, product);
        String meeting = meeting(pupil);
        String sheet = pupil.record("").replace("/record/", "/sheets/");
        assertThat(coloured(meeting + "/preparation")).isNotEmpty();
        assertThat(coloured(sheet)).isNotEmpty();
        PupilId id = new PupilId(UUID.fromString(pupil.id()));
        Arrangements arrangements = product.bean(Arrangements.class);
        product.in(Cast.RUTH, viewer -> {
            arrangements.settle(
                    id,
                    new NewArrangement(
                            ArrangementKind.ENGAGEMENT_MODEL,
                            null,
                            null,
                            "Reaches for the drum.",
                            "Agreed with the family",
                            LocalDate.of(2026, 11, 1),
                            null),
                    viewer);
            return true;
        });
        try {
            for (String page : List.of(meeting + "/preparation", meeting + "?step=where", sheet)) {
                assertThat(hafsa.get(page).page().text()).as(page).contains("Reaches for the drum.");
                assertThat(coloured(page)).as(page).isEmpty();
            }
        } finally {
            product.in(Cast.RUTH, viewer -> {
                UUID settled = arrangements.history(id, viewer).getFirst().id();
                arrangements.end(id, settled, "Only tried", viewer);
                return true;
            });
        }
        assertThat(hafsa.get(meeting + "?step=where").page().text()).doesNotContain("Reaches for the drum.");
    }

    @Test
    void a_round_with_no_results_at_all_has_its_sentences() {
        PupilId id = new PupilId(Uuid7.next());
        Pupil joiner = joiner(id);
        keep(joiner);
        try {
            String meeting = hafsa.get("/oakfield/mentoring/meetings")
                    .page()
                    .select("tr:contains(Ada Zywiec) a:contains(Meet)")
                    .first()
                    .attr("href");
            Document preparation = hafsa.get(meeting + "/preparation").page();
            assertThat(preparation.select("main").text())
                    .contains(
                            "There is no result yet. Talk about how school is going, and what comes next.",
                            "None were agreed before.",
                            "No objective is marked yet.",
                            "Nothing is suggested: agree in the meeting what comes next.");
            assertThat(hafsa.get(meeting).page().text()).contains("There were no next steps yet.");
            assertThat(hafsa.get(meeting + "?step=where").page().text()).contains("Not assessed yet");
            assertThat(hafsa.get(meeting + "?step=steps").page().text())
                    .contains("None yet. Choose one or two that can be done this term.");
            String sheet = "/oakfield/sheets/pupils/" + id.value();
            for (String page : List.of(meeting + "/preparation", meeting + "?step=where", sheet)) {
                assertThat(coloured(page)).as(page).isEmpty();
            }
            assertThat(hafsa.get(sheet).page().text())
                    .contains("Not assessed yet. Target set without a starting point.")
                    .doesNotContain("Not yet assessed. Target");
            assertThat(hafsa.get(sheet + ".pdf").status()).isEqualTo(200);
            Document signed = hafsa.post(meeting + "/signatures", "pupilName", "Ada", "mentorName", "H")
                    .page();
            assertThat(signed.text()).contains("Held and signed on");
            assertThat(hafsa.get(sheet).page().select("main").text()).contains("version 1");
        } finally {
            keep(with(joiner, joiner.classId(), LocalDate.of(2026, 11, 20)));
        }
    }

    private List<String> coloured(String page) {
        return hafsa
                .get(page)
                .page()
                .select("main .app-chip--red, main .app-chip--amber, main .app-chip--green")
                .stream()
                .filter(each -> each.closest("table:has(caption:contains(What the colours say))") == null)
                .map(each -> each.text())
                .toList();
    }

    private static String[] want(String seen, String words) {
        return new String[] {"step", "want", "seen-want", seen, "want", words, "stay", "yes"};
    }

    private String meeting(OnePupil pupil) {
        return hafsa.get("/oakfield/mentoring/meetings")
                .page()
                .select("tr:contains(" + pupil.name() + ") a:contains(Meet)")
                .first()
                .attr("href");
    }

    private void give(String meeting, Cast to) {
        OneMeeting.give(UUID.fromString(meeting.replaceFirst(".*/", "")), to, product);
    }

    /** As the office's file does; gives back how it was. */
    private Pupil change(OnePupil pupil, String toClass, LocalDate left) {
        return product.in(Cast.RUTH, viewer -> {
            Pupil was = product.bean(Pupils.class).all(viewer).stream()
                    .filter(each -> each.id().value().toString().equals(pupil.id()))
                    .findFirst()
                    .orElseThrow();
            ClassId to = toClass == null ? was.classId() : named(toClass, viewer.schoolKey());
            product.bean(Pupils.class).change(List.of(with(was, to, left)), OneSchool.NOW, viewer);
            return was;
        });
    }

    private void keep(Pupil pupil) {
        product.in(Cast.RUTH, viewer -> {
            product.bean(Pupils.class).change(List.of(pupil), OneSchool.NOW, viewer);
            return true;
        });
    }

    private ClassId named(String name, long school) {
        return new ClassId(product.bean(JdbcClient.class)
                .sql("select id from school.class where school_id = :school and name = :name and start_year = 2026")
                .param("school", school)
                .param("name", name)
                .query(UUID.class)
                .single());
    }

    private Pupil joiner(PupilId id) {
        Pupil.Name name = new Pupil.Name("Ada", "Zywiec");
        ClassId to = product.in(Cast.RUTH, viewer -> named("4 Oak", viewer.schoolKey()));
        return new Pupil(
                id,
                null,
                null,
                name,
                name,
                LocalDate.of(2018, 1, 2),
                null,
                new YearGroup(4),
                to,
                null,
                null,
                null,
                new Pupil.Characteristics(null, null, null, null, null, null));
    }

    private static Pupil with(Pupil was, ClassId to, LocalDate left) {
        return new Pupil(
                was.id(),
                was.misId(),
                was.upn(),
                was.legal(),
                was.preferred(),
                was.born(),
                was.sex(),
                was.yearGroup(),
                to,
                was.enrolled(),
                left,
                was.missingSince(),
                was.about());
    }
}
