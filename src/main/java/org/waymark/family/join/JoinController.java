package org.waymark.family.join;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.family.Entering;
import org.waymark.family.Joining;
import org.waymark.identity.Account;
import org.waymark.identity.Accounts;
import org.waymark.identity.SlowedGuesses;
import org.waymark.languages.Texts;
import org.waymark.mail.MailAddress;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Kind;
import org.waymark.tenancy.Present;
import org.waymark.tenancy.SignedIn;
import org.waymark.ui.Problems;

/** An adult of a family takes an invitation up: on a phone, with the letter or the e-mail in hand, once. */
@Controller
@For(Audience.ANYONE)
class JoinController {
    private static final String VIEW = "family/join/join";
    private static final String SECRET = "family code";

    private final Joining joining;
    private final Accounts accounts;
    private final SlowedGuesses guesses;
    private final Entering entering;

    JoinController(Joining joining, Accounts accounts, SlowedGuesses guesses, Entering entering) {
        this.joining = joining;
        this.accounts = accounts;
        this.guesses = guesses;
        this.entering = entering;
    }

    private record Typed(String code, String day, String month, String year, String email) {
        @Nullable
        LocalDate born() {
            try {
                return LocalDate.of(
                        Integer.parseInt(year.strip()), Integer.parseInt(month.strip()), Integer.parseInt(day.strip()));
            } catch (NumberFormatException | DateTimeException e) {
                return null;
            }
        }
    }

    @GetMapping("/family/join")
    String show(@RequestParam(defaultValue = "") String code, Texts texts, Model model) {
        Optional<Joining.Open> open = joining.find(code);
        Problems problems = code.isEmpty() || open.isPresent()
                ? Problems.none()
                : Problems.of("code", texts.say("family.join.no_such_code"));
        return page(new Typed(code, "", "", "", ""), open, problems, model);
    }

    @PostMapping("/family/join")
    String join(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "false") boolean own,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Typed typed = new Typed(code, day, month, year, email);
        if (guesses.wait(SECRET, request).isPresent()) {
            return refuse(typed, "code", texts.say("family.wait"), response, model);
        }
        Optional<Joining.Open> open = joining.find(code);
        if (open.isEmpty()) {
            guesses.wrong(SECRET, request, response);
            return refuse(typed, "code", texts.say("family.join.no_such_code"), response, model);
        }
        LocalDate born = typed.born();
        if (born == null) {
            return refuse(typed, "day", texts.say("family.join.no_date"), response, model);
        }
        AccountId signedIn = signedIn(open);
        boolean printed = signedIn == null && open.get().email() == null;
        if (printed && !MailAddress.isOne(email.strip())) {
            return refuse(typed, "email", texts.say("family.no_email"), response, model);
        }
        Joining.Outcome outcome = printed ? joining.check(code, born) : joining.join(code, born, signedIn);
        return switch (outcome) {
            case Joining.Outcome.NoSuchCode none ->
                refuse(typed, "code", texts.say("family.join.no_such_code"), response, model);
            case Joining.Outcome.WrongDate wrong ->
                refuse(typed, "day", texts.say("family.join.wrong_date"), response, model);
            case Joining.Outcome.RightDate right -> {
                joining.confirm(code, email.strip(), texts);
                model.addAttribute("email", email.strip());
                yield "family/join/sent";
            }
            case Joining.Outcome.Joined joined -> {
                if (signedIn == null) {
                    entering.as(accounts.find(joined.account()).orElseThrow(), own, request, response);
                }
                yield "redirect:/" + joined.slug() + "/family/home";
            }
        };
    }

    /** Whoever takes it up as they are; null too where an adult gets a new way in, which is nobody else's. */
    private @Nullable AccountId signedIn(Optional<Joining.Open> open) {
        if (open.filter(joining::isNewWayIn).isPresent()) {
            return null;
        }
        return Present.whoever()
                .filter(who -> who.kind() == Kind.FAMILY)
                .map(SignedIn::account)
                .orElse(null);
    }

    private String refuse(Typed typed, String field, String sentence, HttpServletResponse response, Model model) {
        response.setStatus(Problems.STATUS);
        return page(typed, joining.find(typed.code()), Problems.of(field, sentence), model);
    }

    private String page(Typed typed, Optional<Joining.Open> open, Problems problems, Model model) {
        AccountId signedIn = signedIn(open);
        model.addAttribute(
                "page",
                new JoinPage(
                        typed.code(),
                        typed.day(),
                        typed.month(),
                        typed.year(),
                        typed.email(),
                        open.map(Joining.Open::schoolName).orElse(null),
                        signedIn == null
                                && open.map(each -> each.email() == null).orElse(true),
                        signedIn == null
                                ? null
                                : accounts.find(signedIn).map(Account::name).orElse(null),
                        problems));
        return VIEW;
    }
}
