package org.waymark.ui.examples;

import jakarta.annotation.security.PermitAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of examples, in the frame of a signed-in person and in that of somebody who is not. */
@PermitAll
@Controller
class ExamplesController {

    @GetMapping("/ui")
    String show(Model model) {
        model.addAttribute("frame", Samples.FRAME);
        model.addAttribute("page", ExamplesPage.made());
        return "ui/examples/examples";
    }

    @GetMapping("/ui/examples/outside")
    String outside(Model model) {
        model.addAttribute("page", ExamplesPage.made());
        return "ui/examples/outside";
    }
}
