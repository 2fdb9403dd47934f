package org.waymark.identity.singlesignon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.identity.SingleSignOn;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;

/** To a provider who says who somebody is, and back from there. */
@Controller
@For(Audience.ANYONE)
class ComingBackController {
    private final SingleSignOn singleSignOn;

    ComingBackController(SingleSignOn singleSignOn) {
        this.singleSignOn = singleSignOn;
    }

    @GetMapping(SingleSignOn.PAGE + "/{provider}")
    String go(
            @PathVariable String provider,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        return "redirect:" + singleSignOn.begin(provider, to, null, request, response);
    }

    @GetMapping(SingleSignOn.PAGE + "/{provider}/back")
    String back(@PathVariable String provider, HttpServletRequest request, HttpServletResponse response) {
        return "redirect:" + singleSignOn.back(provider, request, response);
    }
}
