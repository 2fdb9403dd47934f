package org.waymark.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.hosting.Installation;
import org.waymark.identity.DemoPeople;
import org.waymark.identity.Providers;
import org.waymark.identity.RelyingParty;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;

/** The sign-in page. What is posted to the same address is checked before any controller sees it. */
@Controller
@For(Audience.ANYONE)
class SignInController {
    private final ObjectProvider<DemoPeople> demo;
    private final Installation installation;
    private final RelyingParty party;
    private final Providers providers;

    SignInController(
            ObjectProvider<DemoPeople> demo, Installation installation, RelyingParty party, Providers providers) {
        this.demo = demo;
        this.installation = installation;
        this.party = party;
        this.providers = providers;
    }

    @GetMapping("/identity/sign-in")
    String show(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable String wait,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String set,
            HttpServletRequest request,
            Model model) {
        boolean passkeys = party.problem(request.getServerName()).isEmpty();
        model.addAttribute(
                "page",
                SignInPage.of(to, wrong != null, wait, out != null, set != null, passkeys, providers.all(), people()));
        return "identity/signin/signin";
    }

    private List<SignInPage.DemoPerson> people() {
        return !installation.isDemo()
                ? List.of()
                : demo.stream()
                        .flatMap(each -> each.people().stream())
                        .map(person -> new SignInPage.DemoPerson(person.name(), person.what(), person.email()))
                        .toList();
    }
}
