package org.waymark.family.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.languages.Texts;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Link;

/** An adult's children in a school; whoever has one comes straight to that child. */
@Controller("familyHomeController")
@For(Audience.FAMILY)
class HomeController {
    private final HomeQuery query;
    private final Clock clock;

    HomeController(HomeQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    @GetMapping("/{school}/family/home")
    String show(@PathVariable String school, Viewer viewer, Texts texts, Model model) {
        List<HomeQuery.Child> children = query.children(LocalDate.now(clock), viewer);
        if (children.size() == 1) {
            return "redirect:" + viewer.path() + "/family/children/"
                    + children.getFirst().id();
        }
        model.addAttribute(
                "page",
                new HomePage(
                        texts,
                        viewer.schoolName(),
                        children.stream()
                                .map(each -> child(each, viewer, texts))
                                .toList(),
                        List.of(Link.to(texts.say("family.settings.link"), viewer.path() + "/family/settings"))));
        return "family/home/home";
    }

    private static HomePage.Child child(HomeQuery.Child child, Viewer viewer, Texts texts) {
        String address = viewer.path() + "/family/children/" + child.id();
        List<Link> news = new ArrayList<>();
        if (child.sheets() > 0) {
            news.add(Link.to(texts.say("family.home.sheets", child.sheets()), address));
        }
        if (child.answers() > 0) {
            news.add(Link.to(texts.say("family.home.answers", child.answers()), address));
        }
        if (child.mayWrite()) {
            news.add(Link.to(texts.say("family.home.hopes"), viewer.path() + "/family/hopes/" + child.id()));
        }
        return new HomePage.Child(child.given(), child.className(), address, news);
    }
}
