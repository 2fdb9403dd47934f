package org.waymark.family.nowhere;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.languages.Texts;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;

/** For an adult or a child who signed in and whom no school lets in (any more). */
@Controller
@For(Audience.SIGNED_IN)
class NowhereController {

    @GetMapping("/family/nowhere")
    String show(Texts texts) {
        return "family/nowhere/nowhere";
    }
}
