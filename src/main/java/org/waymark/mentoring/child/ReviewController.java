package org.waymark.mentoring.child;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.mentoring.Question;
import org.waymark.mentoring.SelfReviews;
import org.waymark.mentoring.Sitting;
import org.waymark.mentoring.Tablet;
import org.waymark.mentoring.TabletCookie;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.SchoolTransactions;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** Asks a child one thing at a time, keeps each answer as it is given, and sends them. */
@Controller
@For(Audience.ANYONE)
class ReviewController {
    private static final String VIEW = "mentoring/child/question";
    private static final String NAMES = "redirect:/mentoring/child/class";
    private static final String HERE = "redirect:/mentoring/child/review?ask=";
    private static final String START = "start";
    private static final String SEND = "send";

    private final SelfReviews reviews;
    private final SchoolTransactions transactions;
    private final TabletCookie cookie;

    ReviewController(SelfReviews reviews, SchoolTransactions transactions, TabletCookie cookie) {
        this.reviews = reviews;
        this.transactions = transactions;
        this.cookie = cookie;
    }

    @GetMapping("/mentoring/child/review")
    String show(@RequestParam(defaultValue = START) String ask, HttpServletRequest request, Model model) {
        return cookie.tablet(request)
                .flatMap(this::sitting)
                .map(sitting -> page(sitting, ask, null, null, model))
                .orElse(NAMES);
    }

    /** With {@code stay} the page stays, with {@code back} it goes to the question before. */
    @PostMapping("/mentoring/child/review")
    String answer(
            @RequestParam(defaultValue = "") String ask,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable String stay,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Tablet> tablet = cookie.tablet(request);
        Optional<Sitting> sitting = tablet.flatMap(this::sitting);
        if (tablet.isEmpty() || sitting.isEmpty()) {
            return tooLate(words, response, model);
        }
        Sitting now = sitting.get();
        Sitting.Answer typed = new Sitting.Answer(chosen, words);
        try {
            transactions.run(tablet.get().viewer().school(), () -> reviews.answer(now, ask, typed, tablet.get()));
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            return page(now, ask, typed, refused.sentence(), model);
        }
        int place = items(now).indexOf(ask);
        return stay != null ? HERE + ask : back != null ? HERE + before(now, place) : HERE + after(now, place);
    }

    @PostMapping("/mentoring/child/sent")
    String send(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Tablet> tablet = cookie.tablet(request);
        Optional<Sitting> sitting = tablet.flatMap(this::sitting);
        if (tablet.isEmpty() || sitting.isEmpty()) {
            return "redirect:/mentoring/child/sent";
        }
        try {
            transactions.run(tablet.get().viewer().school(), () -> reviews.send(sitting.get(), tablet.get()));
            return "redirect:/mentoring/child/sent";
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            return page(sitting.get(), SEND, null, refused.sentence(), model);
        }
    }

    /** Says thank you, whatever was sent: it is not shown again here. */
    @GetMapping("/mentoring/child/sent")
    String sent(HttpServletRequest request, Model model) {
        model.addAttribute("home", cookie.tablet(request).map(Tablet::home).orElse(""));
        return "mentoring/child/sent";
    }

    private Optional<Sitting> sitting(Tablet tablet) {
        return transactions.in(tablet.viewer().school(), () -> reviews.sitting(tablet));
    }

    /** The class was closed, or the child goes on elsewhere: what was typed last stays on the screen, to be shown to somebody. */
    private static String tooLate(String words, HttpServletResponse response, Model model) {
        if (words.isBlank()) {
            return NAMES;
        }
        response.setStatus(Problems.STATUS);
        model.addAttribute("words", words);
        return "mentoring/child/late";
    }

    private static String page(
            Sitting sitting, String ask, Sitting.@Nullable Answer typed, @Nullable String problem, Model model) {
        int place = items(sitting).indexOf(ask);
        if (place < 0 && !ask.equals(START) && !ask.equals(SEND)) {
            throw new NotFound();
        }
        Question question = place < 0
                ? new Question(ask, "", "", "", List.of(), false)
                : sitting.questions().get(place);
        Sitting.Answer answer = typed != null ? typed : sitting.now().getOrDefault(ask, Sitting.Answer.NONE);
        model.addAttribute(
                "page",
                new QuestionPage(
                        ask,
                        sitting.given(),
                        sitting.mentor(),
                        ask.equals(SEND) ? sitting.questions().size() : place + 1,
                        sitting.questions().size(),
                        sitting.answered(),
                        question.about(),
                        question.asks(),
                        question.help(),
                        question.choices().stream()
                                .map(each -> new QuestionPage.Choice(each, each.equals(answer.chosen())))
                                .toList(),
                        sitting.young(),
                        question.wordy(),
                        answer.words(),
                        sitting.earlier().contains(ask),
                        items(sitting).getFirst(),
                        ask.equals(START)
                                ? null
                                : before(
                                        sitting,
                                        ask.equals(SEND) ? sitting.questions().size() : place),
                        problem));
        return VIEW;
    }

    private static String before(Sitting sitting, int place) {
        return place <= 0 ? START : items(sitting).get(place - 1);
    }

    private static String after(Sitting sitting, int place) {
        return place + 1 < sitting.questions().size() ? items(sitting).get(place + 1) : SEND;
    }

    private static List<String> items(Sitting sitting) {
        return sitting.questions().stream().map(Question::item).toList();
    }
}
