package org.waymark.identity.authenticator;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.identity.Authenticators;
import org.waymark.identity.OwnActs;
import org.waymark.identity.Passkeys;
import org.waymark.identity.Providers;
import org.waymark.identity.RecoveryCodes;
import org.waymark.identity.SecondStep;
import org.waymark.identity.SecondStepRule;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.ui.Problems;

/** Where somebody sets up an authenticator app for their own sign-in, gets new recovery codes, or turns it off. */
@Controller
@For(Audience.SIGNED_IN_STAFF)
class AuthenticatorController {
    private static final String VIEW = "identity/authenticator/authenticator";
    private static final String WRONG =
            "That is not the code that the app shows now, or it was used already. Wait for the next one.";

    private final Authenticators authenticators;
    private final RecoveryCodes recovery;
    private final SecondStep secondStep;
    private final Passkeys passkeys;
    private final OwnActs acts;
    private final SecondStepRule rule;
    private final Providers providers;
    private final Drawing drawing;

    AuthenticatorController(
            Authenticators authenticators,
            RecoveryCodes recovery,
            SecondStep secondStep,
            Passkeys passkeys,
            OwnActs acts,
            SecondStepRule rule,
            Providers providers,
            Drawing drawing) {
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.secondStep = secondStep;
        this.passkeys = passkeys;
        this.acts = acts;
        this.rule = rule;
        this.providers = providers;
        this.drawing = drawing;
    }

    @GetMapping("/identity/authenticator")
    String show(AccountId account, Model model) {
        return page(account, List.of(), Problems.none(), model);
    }

    /** Makes the secret that the app is shown; nothing is asked for until {@link #confirm}. */
    @PostMapping("/identity/authenticator")
    String begin(AccountId account) {
        authenticators.begin(account);
        return "redirect:/identity/authenticator";
    }

    @Transactional
    @PostMapping("/identity/authenticator/confirmed")
    String confirm(
            AccountId account,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response,
            Model model) {
        if (authenticators.since(account).isPresent()) {
            return "redirect:/identity/authenticator";
        }
        if (!authenticators.take(account, code)) {
            return refused(account, response, model);
        }
        acts.record(account, "set up an authenticator app");
        return page(account, recovery.renew(account), Problems.none(), model);
    }

    @Transactional
    @PostMapping("/identity/authenticator/codes")
    String newCodes(
            AccountId account,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response,
            Model model) {
        return authenticators.take(account, code)
                ? page(account, recovery.renew(account), Problems.none(), model)
                : refused(account, response, model);
    }

    @Transactional
    @PostMapping("/identity/authenticator/removed")
    String remove(
            AccountId account,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response,
            Model model) {
        if (!authenticators.take(account, code)) {
            return refused(account, response, model);
        }
        secondStep.removeApp(account);
        acts.record(account, "removed an authenticator app");
        return "redirect:/identity/authenticator";
    }

    private String refused(AccountId account, HttpServletResponse response, Model model) {
        response.setStatus(Problems.STATUS);
        return page(account, List.of(), Problems.of("code", WRONG), model);
    }

    private String page(AccountId account, List<String> codes, Problems problems, Model model) {
        model.addAttribute(
                "page",
                new AuthenticatorPage(
                        authenticators.since(account).isPresent(),
                        passkeys.of(account).size(),
                        recovery.left(account),
                        authenticators
                                .begun(account)
                                .map(secret -> drawing.of(secret, account))
                                .orElse(null),
                        rule.askedBy(account).orElse(null),
                        !providers.all().isEmpty(),
                        codes,
                        problems));
        return VIEW;
    }
}
