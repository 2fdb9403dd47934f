package org.waymark.identity.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;

/** The sign-in page. What is posted to the same address is checked before any controller sees it. */
@Controller
@For(Audience.ANYONE)
class SignInController {

    @GetMapping("/identity/sign-in")
    String show(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable String wait,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String set,
            Model model) {
        model.addAttribute("page", SignInPage.of(to, wrong != null, wait, out != null, set != null));
        return "identity/signin/signin";
    }
}
