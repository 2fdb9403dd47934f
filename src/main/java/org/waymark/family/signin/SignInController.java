package org.waymark.family.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.family.Entering;
import org.waymark.identity.Account;
import org.waymark.identity.DemoPeople;
import org.waymark.identity.RelyingParty;
import org.waymark.identity.SignInLinks;
import org.waymark.identity.SlowedGuesses;
import org.waymark.languages.Texts;
import org.waymark.mail.MailAddress;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.ui.Destination;
import org.waymark.ui.Problems;

/** Families sign in without a password: with a link that is sent to their address, or a passkey. */
@Controller("familySignInController")
@For(Audience.ANYONE)
class SignInController {
    private static final String VIEW = "family/signin/signin";
    private static final String LINK = "family/signin/link";
    private static final String SECRET = "family link";

    private final SendingLinks sending;
    private final SignInLinks links;
    private final SlowedGuesses guesses;
    private final RelyingParty party;
    private final Entering entering;
    private final ObjectProvider<DemoPeople> demo;

    SignInController(
            SendingLinks sending,
            SignInLinks links,
            SlowedGuesses guesses,
            RelyingParty party,
            Entering entering,
            ObjectProvider<DemoPeople> demo) {
        this.sending = sending;
        this.links = links;
        this.guesses = guesses;
        this.party = party;
        this.entering = entering;
        this.demo = demo;
    }

    @GetMapping("/family/sign-in")
    String show(
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(defaultValue = "") String to,
            Texts texts,
            HttpServletRequest request,
            Model model) {
        return page("", to, out != null, Problems.none(), request, model);
    }

    /** Says the same whether the address is known or not. */
    @PostMapping("/family/sign-in")
    String send(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String to,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!MailAddress.isOne(email.strip())) {
            response.setStatus(Problems.STATUS);
            return page(email, to, false, Problems.of("email", texts.say("family.no_email")), request, model);
        }
        sending.send(email.strip(), texts);
        model.addAttribute("email", email.strip());
        model.addAttribute("page", new LinkPage("", null, Destination.safe(to), Problems.none()));
        return "family/signin/sent";
    }

    /** Looking uses nothing up: mail servers look at links before people do. */
    @GetMapping("/family/sign-in/link")
    String link(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            Texts texts,
            Model model) {
        Optional<Account> owner = links.owner(code);
        Problems problems = owner.isPresent() || code.isEmpty()
                ? Problems.none()
                : Problems.of("code", texts.say("family.link.no_such_link"));
        model.addAttribute(
                "page", new LinkPage(code, owner.map(Account::name).orElse(null), Destination.safe(to), problems));
        return LINK;
    }

    @PostMapping("/family/sign-in/link")
    String signIn(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "false") boolean own,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (guesses.wait(SECRET, request).isPresent()) {
            return refuse(code, texts.say("family.wait"), to, response, model);
        }
        Optional<Account> owner = links.use(code);
        if (owner.isEmpty()) {
            guesses.wrong(SECRET, request, response);
            return refuse(code, texts.say("family.link.no_such_link"), to, response, model);
        }
        entering.as(owner.get(), own, request, response);
        return "redirect:" + Destination.safe(to);
    }

    private String refuse(String code, String sentence, String to, HttpServletResponse response, Model model) {
        response.setStatus(Problems.STATUS);
        model.addAttribute("page", new LinkPage(code, null, Destination.safe(to), Problems.of("code", sentence)));
        return LINK;
    }

    private List<SignInPage.DemoPerson> people() {
        return demo.stream()
                .flatMap(each -> each.families().stream())
                .map(each -> new SignInPage.DemoPerson(each.name(), each.what(), each.email()))
                .toList();
    }

    private String page(
            String email, String to, boolean out, Problems problems, HttpServletRequest request, Model model) {
        boolean passkeys = party.problem(request.getServerName()).isEmpty();
        model.addAttribute("page", new SignInPage(email, Destination.safe(to), out, passkeys, people(), problems));
        return VIEW;
    }
}
