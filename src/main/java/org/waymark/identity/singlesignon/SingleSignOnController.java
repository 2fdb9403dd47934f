package org.waymark.identity.singlesignon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.identity.Connections;
import org.waymark.identity.JustSignedIn;
import org.waymark.identity.OwnActs;
import org.waymark.identity.Providers;
import org.waymark.identity.SingleSignOn;
import org.waymark.identity.Vouched;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.ui.Dates;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** Where somebody connects an account elsewhere with their own sign-in, or ends that; a moment after signing in only. */
@Controller
@For(Audience.SIGNED_IN_STAFF)
class SingleSignOnController {
    private static final String VIEW = "identity/singlesignon/singlesignon";

    private final SingleSignOn singleSignOn;
    private final Connections connections;
    private final Providers providers;
    private final JustSignedIn justSignedIn;
    private final OwnActs acts;

    SingleSignOnController(
            SingleSignOn singleSignOn,
            Connections connections,
            Providers providers,
            JustSignedIn justSignedIn,
            OwnActs acts) {
        this.singleSignOn = singleSignOn;
        this.connections = connections;
        this.providers = providers;
        this.justSignedIn = justSignedIn;
        this.acts = acts;
    }

    @GetMapping(SingleSignOn.PAGE)
    String show(AccountId account, HttpServletRequest request, Model model) {
        return page(account, Problems.none(), request, model);
    }

    /** To the provider and back: a link, since a form may send nobody to another site. */
    @GetMapping(SingleSignOn.PAGE + "/{provider}/connection")
    String ask(
            @PathVariable String provider,
            AccountId account,
            HttpServletRequest request,
            HttpServletResponse response) {
        return "redirect:" + singleSignOn.begin(provider, "/", account, request, response);
    }

    @Transactional
    @PostMapping(SingleSignOn.PAGE + "/connected")
    String connect(AccountId account, HttpServletRequest request, HttpServletResponse response, Model model) {
        Vouched who = singleSignOn.pending(account, request).orElse(null);
        try {
            checkJustSignedIn(request);
            if (who != null) {
                singleSignOn.settle(request);
                connections.connect(account, who);
                acts.record(account, "connected an account at " + who.provider());
            }
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            return page(account, Problems.of(refused), request, model);
        }
        return "redirect:" + SingleSignOn.PAGE;
    }

    @Transactional
    @PostMapping(SingleSignOn.PAGE + "/ended")
    String end(
            AccountId account,
            @RequestParam String issuer,
            @RequestParam String subject,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            checkJustSignedIn(request);
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            return page(account, Problems.of(refused), request, model);
        }
        if (connections.end(account, issuer, subject)) {
            acts.record(account, "ended a connection with an account elsewhere");
        }
        return "redirect:" + SingleSignOn.PAGE;
    }

    private void checkJustSignedIn(HttpServletRequest request) {
        if (!justSignedIn.isSo(request)) {
            throw new Refused("You signed in more than ten minutes ago. Sign in again, and then change this.");
        }
    }

    private String page(AccountId account, Problems problems, HttpServletRequest request, Model model) {
        model.addAttribute(
                "page",
                new SingleSignOnPage(
                        connections.of(account).stream()
                                .map(each ->
                                        new SingleSignOnPage.Row(each.who(), Dates.written(Dates.here(each.since()))))
                                .toList(),
                        providers.all(),
                        justSignedIn.isSo(request),
                        singleSignOn.pending(account, request).orElse(null),
                        problems));
        return VIEW;
    }
}
