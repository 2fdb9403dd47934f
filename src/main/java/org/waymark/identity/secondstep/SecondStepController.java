package org.waymark.identity.secondstep;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.identity.Destination;
import org.waymark.identity.SecondStep;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.ui.Problems;

/** Where whoever has an authenticator app types its code, after the password. */
@Controller
@For(Audience.ANYONE)
class SecondStepController {
    private final SecondStep secondStep;

    SecondStepController(SecondStep secondStep) {
        this.secondStep = secondStep;
    }

    @GetMapping("/identity/second-step")
    String show(@RequestParam(defaultValue = "") String to, HttpServletRequest request, Model model) {
        if (!secondStep.isWaiting(request)) {
            return "redirect:/identity/sign-in";
        }
        model.addAttribute("page", new SecondStepPage(Destination.safe(to), false, Problems.none()));
        return "identity/secondstep/secondstep";
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
        model.addAttribute(
                "page", new SecondStepPage(Destination.safe(to), trusted, Problems.of("code", refused.get())));
        return "identity/secondstep/secondstep";
    }
}
