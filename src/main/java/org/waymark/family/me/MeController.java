package org.waymark.family.me;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.languages.Texts;
import org.waymark.mentoring.ChildSays;
import org.waymark.mentoring.NextStepId;
import org.waymark.mentoring.OwnTablets;
import org.waymark.mentoring.TabletCookie;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** A child's own page, and what the child does there. Everything is the child's who has signed in: no address names another. */
@Controller("familyMeController")
@For(Audience.PUPIL)
class MeController {
    private static final String VIEW = "family/me/me";

    private final Me me;
    private final ChildSays says;
    private final OwnTablets tablets;
    private final TabletCookie cookie;

    MeController(Me me, ChildSays says, OwnTablets tablets, TabletCookie cookie) {
        this.me = me;
        this.says = says;
        this.tablets = tablets;
        this.cookie = cookie;
    }

    @GetMapping("/{school}/family/me")
    String show(@PathVariable String school, Viewer viewer, Texts texts, Model model) {
        model.addAttribute("page", me.page("", null, texts, viewer));
        return VIEW;
    }

    /** "I think I can do this now", and not yet after all. */
    @PostMapping("/{school}/family/me/steps/{step}")
    String thinks(
            @PathVariable String school,
            @PathVariable UUID step,
            @RequestParam(defaultValue = "yes") String can,
            Viewer viewer) {
        if (can.equals("yes")) {
            says.thinks(new NextStepId(step), viewer);
        } else {
            says.takeBack(new NextStepId(step), viewer);
        }
        return "redirect:" + Me.address(viewer) + "#steps";
    }

    @PostMapping("/{school}/family/me/proud")
    String proud(
            @PathVariable String school,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            Texts texts,
            HttpServletResponse response,
            Model model) {
        try {
            says.proud(words, viewer);
            return "redirect:" + Me.address(viewer) + "#proud";
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            String why = texts.say("child.proud." + refused.sentence(), ChildSays.LONGEST);
            model.addAttribute("page", me.page(words, why, texts, viewer));
            return VIEW;
        }
    }

    @PostMapping("/{school}/family/me/proud/{line}/gone")
    String proudNoMore(@PathVariable String school, @PathVariable UUID line, Viewer viewer) {
        says.proudNoMore(line, viewer);
        return "redirect:" + Me.address(viewer) + "#proud";
    }

    /** The child sits down to its own self-review, and comes back here. */
    @PostMapping("/{school}/family/me/self-review")
    String review(@PathVariable String school, Viewer viewer, HttpServletResponse response) {
        cookie.give(tablets.begin(viewer, Me.address(viewer)), response);
        return "redirect:/mentoring/child/review";
    }

    @PostMapping("/{school}/family/me/out")
    String signOut(@PathVariable String school, Viewer viewer, HttpServletRequest request) throws ServletException {
        tablets.end(viewer.account(), viewer.school());
        request.logout();
        return "redirect:/family/door?out";
    }
}
