package org.waymark.home.home;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;

/** The first page in a school. */
@Controller
@For(Audience.STAFF)
class HomeController {
    private final OpeningHome homes;

    HomeController(OpeningHome homes) {
        this.homes = homes;
    }

    @GetMapping("/{school}/home")
    String show(@PathVariable String school, Viewer viewer, Model model) {
        model.addAttribute("page", homes.page(viewer));
        return "home/home/home";
    }
}
