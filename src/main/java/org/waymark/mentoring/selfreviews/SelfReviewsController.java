package org.waymark.mentoring.selfreviews;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.waymark.mentoring.ChildrensCards;
import org.waymark.mentoring.ClassCodes;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.MeetingId;
import org.waymark.mentoring.Meetings;
import org.waymark.mentoring.SelfAnswers;
import org.waymark.mentoring.SelfReviews;
import org.waymark.mentoring.SelfReviews.Child;
import org.waymark.mentoring.TabletCookie;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.NotFound;
import org.waymark.ui.Words;

/** Opens and closes the self-review for a class: whoever teaches it, the assessment lead and the head. */
@Controller
@For(Audience.STAFF)
class SelfReviewsController {
    private static final String VIEW = "mentoring/selfreviews/selfreviews";

    private final SelfReviewsQuery query;
    private final ClassCodes codes;
    private final SelfReviews reviews;
    private final SelfAnswers answers;
    private final Meetings meetings;
    private final TabletCookie cookie;
    private final ChildrensCards cards;
    private final Clock clock;

    SelfReviewsController(
            SelfReviewsQuery query,
            ClassCodes codes,
            SelfReviews reviews,
            SelfAnswers answers,
            Meetings meetings,
            TabletCookie cookie,
            ChildrensCards cards,
            Clock clock) {
        this.query = query;
        this.codes = codes;
        this.reviews = reviews;
        this.answers = answers;
        this.meetings = meetings;
        this.cookie = cookie;
        this.cards = cards;
        this.clock = clock;
    }

    /** Whoever has one class is on its page at once. */
    @GetMapping("/{school}/mentoring/self-reviews")
    String classes(@PathVariable String school, Viewer viewer, Model model) {
        List<SelfReviewsQuery.Row> rows = rows(viewer);
        if (rows.size() == 1) {
            return back(rows.getFirst().id().value(), viewer);
        }
        model.addAttribute(
                "page",
                new ClassesPage(
                        viewer.path() + "/family/cards",
                        rows.stream()
                                .map(row -> new ClassesPage.Row(
                                        row.name(),
                                        address(row.id().value(), viewer),
                                        row.children(),
                                        row.sent(),
                                        row.open()))
                                .toList()));
        return "mentoring/selfreviews/classes";
    }

    @GetMapping("/{school}/mentoring/self-reviews/{schoolClass}")
    String show(@PathVariable String school, @PathVariable UUID schoolClass, Viewer viewer, Model model) {
        return page(row(schoolClass, viewer), null, viewer, model);
    }

    /** Answered with the page itself: the code is not kept, and shown this once. */
    @PostMapping("/{school}/mentoring/self-reviews/{schoolClass}")
    String open(@PathVariable String school, @PathVariable UUID schoolClass, Viewer viewer, Model model) {
        SelfReviewsQuery.Row row = row(schoolClass, viewer);
        return page(row, codes.open(row.id(), row.round(), viewer), viewer, model);
    }

    @PostMapping("/{school}/mentoring/self-reviews/{schoolClass}/closed")
    String close(@PathVariable String school, @PathVariable UUID schoolClass, Viewer viewer) {
        codes.close(row(schoolClass, viewer).id(), viewer);
        return back(schoolClass, viewer);
    }

    /** Hands this device over: whoever is signed in on it is signed out. */
    @PostMapping("/{school}/mentoring/self-reviews/{schoolClass}/tablet")
    String handOver(
            @PathVariable String school,
            @PathVariable UUID schoolClass,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException {
        String token = codes.letIn(row(schoolClass, viewer).id(), viewer).orElseThrow(NotFound::new);
        request.logout();
        cookie.give(token, response);
        return "redirect:/mentoring/child/class";
    }

    /** A child may go on writing: after sending, or on another tablet. */
    @PostMapping("/{school}/mentoring/self-reviews/{schoolClass}/again")
    String again(
            @PathVariable String school, @PathVariable UUID schoolClass, @RequestParam UUID meeting, Viewer viewer) {
        Meeting found = meetings.find(new MeetingId(meeting), viewer).orElseThrow(NotFound::new);
        answers.openAgain(found, viewer);
        return back(schoolClass, viewer);
    }

    /** A child who forgot the card writes without it for the rest of the day. */
    @PostMapping("/{school}/mentoring/self-reviews/{schoolClass}/without-card")
    String withoutCard(
            @PathVariable String school, @PathVariable UUID schoolClass, @RequestParam UUID meeting, Viewer viewer) {
        SelfReviewsQuery.Row row = row(schoolClass, viewer);
        Child child = reviews.children(row.id().value(), row.round().value(), viewer).stream()
                .filter(each -> each.meeting().value().equals(meeting))
                .findFirst()
                .orElseThrow(NotFound::new);
        cards.excuse(child.pupil(), viewer);
        return back(schoolClass, viewer);
    }

    private String page(SelfReviewsQuery.Row row, @Nullable String code, Viewer viewer, Model model) {
        List<Child> children = reviews.children(row.id().value(), row.round().value(), viewer);
        Set<UUID> asked = cards.asked(children.stream().map(Child::pupil).toList(), viewer);
        model.addAttribute(
                "page",
                new SelfReviewsPage(
                        row.name(),
                        row.point().label(),
                        address(row.id().value(), viewer),
                        viewer.path() + "/mentoring/self-reviews",
                        viewer.path() + "/mentoring/meetings",
                        viewer.path() + "/family/cards",
                        codes.until(row.id(), viewer)
                                .map(SelfReviewsController::until)
                                .orElse(null),
                        code,
                        ServletUriComponentsBuilder.fromCurrentContextPath()
                                .path("/mentoring/child")
                                .toUriString()
                                .replaceFirst("^https?://", ""),
                        (int) children.stream()
                                .filter(each -> each.sent() != null)
                                .count(),
                        children.stream()
                                .map(each -> row(each, asked.contains(each.pupil())))
                                .toList()));
        return VIEW;
    }

    private static SelfReviewsPage.Row row(Child child, boolean card) {
        LocalDateTime sent = child.sent();
        String state = sent != null
                ? "Sent " + Dates.brief(sent.toLocalDate()) + ", " + Dates.time(sent.toLocalTime())
                : child.started() ? "Begun, " + Words.count(child.answers(), "answer") : "Not yet";
        return new SelfReviewsPage.Row(
                child.meeting().value().toString(),
                child.given() + " " + child.family(),
                state,
                sent != null,
                child.writing(),
                card && sent == null);
    }

    private static String until(LocalDateTime until) {
        return until.getHour() == 0 ? "midnight" : Dates.time(until.toLocalTime());
    }

    private SelfReviewsQuery.Row row(UUID schoolClass, Viewer viewer) {
        return rows(viewer).stream()
                .filter(each -> each.id().value().equals(schoolClass))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<SelfReviewsQuery.Row> rows(Viewer viewer) {
        return query.classes(LocalDate.now(clock), clock.instant().atOffset(ZoneOffset.UTC), viewer);
    }

    private static String address(UUID schoolClass, Viewer viewer) {
        return viewer.path() + "/mentoring/self-reviews/" + schoolClass;
    }

    private static String back(UUID schoolClass, Viewer viewer) {
        return "redirect:" + address(schoolClass, viewer);
    }
}
