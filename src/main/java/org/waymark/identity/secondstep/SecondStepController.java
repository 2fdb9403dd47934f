package org.waymark.identity.secondstep;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.identity.Account;
import org.waymark.identity.Authenticators;
import org.waymark.identity.Passkeys;
import org.waymark.identity.RelyingParty;
import org.waymark.identity.SecondStep;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.ui.Destination;
import org.waymark.ui.Problems;

/** What is asked for after the password: a code of an authenticator app, a passkey, or a code written down. */
@Controller
@For(Audience.ANYONE)
class SecondStepController {
    private static final String VIEW = "identity/secondstep/secondstep";

    private final SecondStep secondStep;
    private final Authenticators authenticators;
    private final Passkeys passkeys;
    private final RelyingParty party;

    SecondStepController(SecondStep secondStep, Authenticators authenticators, Passkeys passkeys, RelyingParty party) {
        this.secondStep = secondStep;
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.party = party;
    }

    @GetMapping("/identity/second-step")
    String show(@RequestParam(defaultValue = "") String to, HttpServletRequest request, Model model) {
        return page(to, false, Problems.none(), request, model);
    }

    @PostMapping("/identity/second-step")
    String finish(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean trusted,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> refused = secondStep.finish(request, response, code, trusted);
        if (refused.isEmpty()) {
            return "redirect:" + Destination.safe(to);
        }
        response.setStatus(Problems.STATUS);
        return page(to, trusted, Problems.of("code", refused.get()), request, model);
    }

    private String page(String to, boolean trusted, Problems problems, HttpServletRequest request, Model model) {
        Optional<AccountId> whose = secondStep.halfSignedIn(request).map(Account::account);
        if (whose.isEmpty() && !problems.any()) {
            return "redirect:/identity/sign-in";
        }
        model.addAttribute(
                "page",
                new SecondStepPage(
                        Destination.safe(to),
                        trusted,
                        whose.flatMap(authenticators::since).isPresent(),
                        whose.filter(each -> !passkeys.of(each).isEmpty()).isPresent(),
                        party.problem(request.getServerName()).orElse(null),
                        problems));
        return VIEW;
    }
}
