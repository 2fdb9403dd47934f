package org.waymark.family.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.family.CardTries;
import org.waymark.family.CardTries.Outcome;
import org.waymark.languages.Texts;
import org.waymark.mentoring.MeetingId;
import org.waymark.mentoring.SelfReviews;
import org.waymark.mentoring.Tablet;
import org.waymark.mentoring.TabletCookie;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.SchoolTransactions;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** Asks a child who sits down to a self-review at a class's tablet for the card: nobody writes under another's name. */
@Controller("doorSelfReviewController")
@For(Audience.ANYONE)
class SelfReviewController {
    private static final String CLOSED = "redirect:/mentoring/child?closed";

    private final TabletCookie cookie;
    private final SelfReviews reviews;
    private final CardTries tries;
    private final Asking asking;
    private final SchoolTransactions transactions;

    SelfReviewController(
            TabletCookie cookie, SelfReviews reviews, CardTries tries, Asking asking, SchoolTransactions transactions) {
        this.cookie = cookie;
        this.reviews = reviews;
        this.tries = tries;
        this.asking = asking;
        this.transactions = transactions;
    }

    @GetMapping("/family/door/self-review")
    String ask(@RequestParam UUID meeting, HttpServletRequest request, Texts texts, Model model) {
        Optional<Tablet> tablet = cookie.tablet(request);
        if (tablet.isEmpty()) {
            return CLOSED;
        }
        return show(asking.page(asked(meeting, tablet.get()), Shown.NOTHING, false, texts, request), model);
    }

    @PostMapping("/family/door/self-review")
    String answer(
            @RequestParam UUID meeting,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String second,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "") String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Texts texts,
            Model model) {
        Optional<Tablet> tablet = cookie.tablet(request);
        if (tablet.isEmpty()) {
            return CLOSED;
        }
        Asking.Asked asked = asked(meeting, tablet.get());
        Shown shown = new Shown(first, second, word, number);
        if (!asking.isComplete(asked, shown)) {
            return show(asking.page(asked, shown, false, texts, request), model);
        }
        Optional<Outcome> outcome = asking.attempt(asked, shown, request, response);
        if (outcome.isPresent() && outcome.get() instanceof Outcome.Right) {
            return begin(meeting, tablet.get());
        }
        response.setStatus(Problems.STATUS);
        boolean wrong = outcome.isPresent() && outcome.get() instanceof Outcome.Wrong;
        return show(asking.page(asked, Shown.NOTHING, wrong, texts, request), model);
    }

    private String begin(UUID meeting, Tablet tablet) {
        try {
            transactions.run(tablet.viewer().school(), () -> reviews.begin(new MeetingId(meeting), tablet));
            return "redirect:/mentoring/child/review";
        } catch (Refused sentOrElsewhere) {
            // The names say which, as for whoever has no card.
            return "redirect:/mentoring/child/class";
        }
    }

    private Asking.Asked asked(UUID meeting, Tablet tablet) {
        return transactions.in(tablet.viewer().school(), () -> {
            SelfReviews.Child child = reviews.child(new MeetingId(meeting), tablet);
            CardTries.Face face = tries
                    .faces(tablet.schoolClass(), tablet.viewer().school())
                    .stream()
                    .filter(each -> each.pupil().value().equals(child.pupil()))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            return new Asking.Asked(
                    face,
                    face.name(),
                    tablet.viewer().school(),
                    "/family/door/self-review",
                    "meeting",
                    meeting.toString(),
                    "/mentoring/child/class");
        });
    }

    private static String show(CardPage page, Model model) {
        model.addAttribute("page", page);
        return CardController.VIEW;
    }
}
