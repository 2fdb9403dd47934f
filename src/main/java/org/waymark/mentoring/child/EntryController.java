package org.waymark.mentoring.child;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.identity.SlowedGuesses;
import org.waymark.mentoring.ChildrensCards;
import org.waymark.mentoring.ClassCodes;
import org.waymark.mentoring.MeetingId;
import org.waymark.mentoring.SelfReviews;
import org.waymark.mentoring.SelfReviews.Child;
import org.waymark.mentoring.Sitting;
import org.waymark.mentoring.Tablet;
import org.waymark.mentoring.TabletCookie;
import org.waymark.pupils.FirstNames;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.SchoolTransactions;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** Lets a tablet in with the code of a class, and a child in with a press on their own name. */
@Controller
@For(Audience.ANYONE)
class EntryController {
    private static final String SECRET = "class code";
    private static final String ENTRY = "mentoring/child/entry";
    private static final String NAMES = "mentoring/child/names";

    private final ClassCodes codes;
    private final SelfReviews reviews;
    private final SchoolTransactions transactions;
    private final SlowedGuesses guesses;
    private final TabletCookie cookie;
    private final ChildrensCards cards;

    EntryController(
            ClassCodes codes,
            SelfReviews reviews,
            SchoolTransactions transactions,
            SlowedGuesses guesses,
            TabletCookie cookie,
            ChildrensCards cards) {
        this.codes = codes;
        this.reviews = reviews;
        this.transactions = transactions;
        this.guesses = guesses;
        this.cookie = cookie;
        this.cards = cards;
    }

    @GetMapping("/mentoring/child")
    String show(@RequestParam(required = false) @Nullable String closed, Model model) {
        model.addAttribute("page", new EntryPage("", closed != null, null));
        return ENTRY;
    }

    /** Whoever was signed in here is signed out: the tablet is a child's from now on. */
    @PostMapping("/mentoring/child")
    String enter(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws ServletException {
        Optional<String> wait = guesses.wait(SECRET, request);
        if (wait.isPresent()) {
            return refuse(code, "That was not right a few times. " + wait.get(), response, model);
        }
        Optional<String> token = codes.enter(code);
        if (token.isEmpty()) {
            guesses.wrong(SECRET, request, response);
            return refuse(
                    code, "This code does not open a class. Look at it again, or ask your teacher.", response, model);
        }
        request.logout();
        cookie.give(token.get(), response);
        return "redirect:/mentoring/child/class";
    }

    @GetMapping("/mentoring/child/class")
    String names(HttpServletRequest request, Model model) {
        return cookie.tablet(request)
                .map(tablet -> tablet.home() == null ? names(tablet, null, model) : "redirect:" + tablet.home())
                .orElse("redirect:/mentoring/child?closed");
    }

    @PostMapping("/mentoring/child/class")
    String begin(@RequestParam UUID meeting, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Tablet> tablet = cookie.tablet(request);
        if (tablet.isEmpty()) {
            return "redirect:/mentoring/child?closed";
        }
        try {
            return transactions.in(tablet.get().viewer().school(), () -> begin(new MeetingId(meeting), tablet.get()));
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            return names(tablet.get(), refused.sentence(), model);
        }
    }

    /** Whoever has a card shows it first, where the school has turned cards on. */
    private String begin(MeetingId meeting, Tablet tablet) {
        Child child = reviews.child(meeting, tablet);
        if (tablet.home() == null
                && cards.asked(List.of(child.pupil()), tablet.viewer()).contains(child.pupil())) {
            return "redirect:" + cards.address(meeting);
        }
        reviews.begin(meeting, tablet);
        return "redirect:/mentoring/child/review";
    }

    /** Not finished, or not the right child. */
    @PostMapping("/mentoring/child/class/left")
    String leave(HttpServletRequest request) {
        cookie.tablet(request)
                .ifPresent(tablet -> transactions.run(tablet.viewer().school(), () -> reviews.leave(tablet)));
        return "redirect:/mentoring/child/class";
    }

    private String names(Tablet tablet, @Nullable String problem, Model model) {
        model.addAttribute("page", transactions.in(tablet.viewer().school(), () -> page(tablet, problem)));
        return NAMES;
    }

    private ClassPage page(Tablet tablet, @Nullable String problem) {
        List<Child> children = reviews.children(tablet);
        List<String> names = FirstNames.of(children.stream()
                .map(child -> new FirstNames.Name(child.given(), child.family()))
                .toList());
        List<ClassPage.Name> page = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            Child child = children.get(i);
            page.add(new ClassPage.Name(child.meeting().value().toString(), names.get(i), child.sent() != null));
        }
        return new ClassPage(page, reviews.sitting(tablet).map(Sitting::given).orElse(null), problem);
    }

    private static String refuse(String code, String problem, HttpServletResponse response, Model model) {
        response.setStatus(Problems.STATUS);
        model.addAttribute("page", new EntryPage(code, false, problem));
        return ENTRY;
    }
}
