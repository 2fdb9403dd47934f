package org.waymark.family.hopes;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.languages.Texts;
import org.waymark.mentoring.FamilyWord;
import org.waymark.mentoring.FamilyWords;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.NewStep;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** What an adult of the family hopes for before a meeting, what helps at home, and a next step they propose. */
@Controller
@For(Audience.FAMILY)
class HopesController {
    private static final String VIEW = "family/hopes/hopes";

    private final Hopes hopes;
    private final FamilyWords words;

    HopesController(Hopes hopes, FamilyWords words) {
        this.hopes = hopes;
        this.words = words;
    }

    @GetMapping("/{school}/family/hopes/{pupil}")
    String show(@PathVariable String school, @PathVariable UUID pupil, Viewer viewer, Texts texts, Model model) {
        model.addAttribute("page", hopes.page(pupil, null, Problems.none(), viewer, texts));
        return VIEW;
    }

    @PostMapping("/{school}/family/hopes/{pupil}")
    String say(
            @PathVariable String school,
            @PathVariable UUID pupil,
            @RequestParam(defaultValue = "") String hope,
            @RequestParam(defaultValue = "") String helps,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String subject,
            Viewer viewer,
            Texts texts,
            HttpServletResponse response,
            Model model) {
        FamilyWord.Typed typed = new FamilyWord.Typed(hope, helps, step, subject(subject));
        Meeting meeting = hopes.meeting(pupil, viewer);
        try {
            refuseWhereNotSayable(typed, texts);
            words.say(meeting, hopes.known(typed, viewer), viewer);
            return "redirect:" + viewer.path() + "/family/hopes/" + pupil + "?kept=true";
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            model.addAttribute("page", hopes.page(pupil, typed, Problems.of(refused), viewer, texts));
            return VIEW;
        }
    }

    /** The door says so too; here it is in the family's language. */
    private static void refuseWhereNotSayable(FamilyWord.Typed typed, Texts texts) {
        if ((typed.hope() + typed.helps() + typed.step()).isBlank()) {
            throw new Refused("hope", texts.say("family.hopes.empty"));
        }
        within("hope", typed.hope(), FamilyWord.LONGEST, texts);
        within("helps", typed.helps(), FamilyWord.LONGEST, texts);
        within("step", typed.step(), NewStep.LONGEST, texts);
    }

    private static void within(String field, String typed, int longest, Texts texts) {
        String said = typed.strip();
        int characters = said.codePointCount(0, said.length());
        if (characters > longest) {
            throw new Refused(field, texts.say("family.words.tooLong", characters, longest));
        }
    }

    private static @Nullable UUID subject(String chosen) {
        try {
            return chosen.isBlank() ? null : UUID.fromString(chosen);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
