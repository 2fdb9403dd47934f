package org.waymark.identity.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.hosting.Installation;
import org.waymark.identity.DemoPeople;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;

/** The sign-in page. What is posted to the same address is checked before any controller sees it. */
@Controller
@For(Audience.ANYONE)
class SignInController {
    private final ObjectProvider<DemoPeople> demo;
    private final Installation installation;

    SignInController(ObjectProvider<DemoPeople> demo, Installation installation) {
        this.demo = demo;
        this.installation = installation;
    }

    @GetMapping("/identity/sign-in")
    String show(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable String wait,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String set,
            Model model) {
        model.addAttribute("page", SignInPage.of(to, wrong != null, wait, out != null, set != null, people()));
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
