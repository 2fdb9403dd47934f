package org.waymark.family.invitations;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.Guardians;
import org.waymark.family.Invitations;
import org.waymark.family.Letters;
import org.waymark.paper.PdfView;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;
import org.waymark.ui.Words;

/** The office invites families: the whole school in one press, a class, or one adult; and ends an access at once. */
@Controller
@For(Audience.OFFICE_WORK)
class InvitationsController {
    private static final String VIEW = "family/invitations/invitations";

    private final InvitationsQuery query;
    private final Invitations invitations;
    private final Guardians guardians;
    private final Letters letters;

    InvitationsController(InvitationsQuery query, Invitations invitations, Guardians guardians, @Lazy Letters letters) {
        this.query = query;
        this.invitations = invitations;
        this.guardians = guardians;
        this.letters = letters;
    }

    @GetMapping("/{school}/family/invitations")
    String show(
            @PathVariable String school,
            @RequestParam(name = "class", required = false) @Nullable UUID schoolClass,
            Viewer viewer,
            Model model) {
        return page(schoolClass, null, Problems.none(), viewer, model);
    }

    /** With nobody ticked, everybody who is shown and not invited yet. */
    @PostMapping("/{school}/family/invitations")
    String invite(
            @PathVariable String school,
            @RequestParam(name = "class", required = false) @Nullable UUID schoolClass,
            @RequestParam(defaultValue = "") List<UUID> contact,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        return done(
                () -> words(invitations.invite(query.chosen(contact, schoolClass, viewer), viewer)),
                schoolClass,
                viewer,
                response,
                model);
    }

    @PostMapping("/{school}/family/invitations/letters")
    Object print(
            @PathVariable String school,
            @RequestParam(name = "class", required = false) @Nullable UUID schoolClass,
            @RequestParam(defaultValue = "") List<UUID> contact,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        try {
            Supplier<byte[]> pdf = letters.print(query.chosen(contact, schoolClass, viewer), viewer);
            return new PdfView("invitations.pdf", pdf);
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            return page(schoolClass, null, Problems.of(refused), viewer, model);
        }
    }

    @PostMapping("/{school}/family/invitations/withdrawn")
    String withdraw(@PathVariable String school, @RequestParam UUID contact, Viewer viewer) {
        invitations.withdraw(contact, viewer);
        return "redirect:" + viewer.path() + "/family/invitations";
    }

    @PostMapping("/{school}/family/invitations/stopped")
    String stop(
            @PathVariable String school,
            @RequestParam UUID account,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        return done(
                () -> {
                    guardians.stop(new AccountId(account), why, viewer);
                    return "From this moment they see nothing, signed in or not.";
                },
                null,
                viewer,
                response,
                model);
    }

    @PostMapping("/{school}/family/invitations/resumed")
    String resume(@PathVariable String school, @RequestParam UUID account, Viewer viewer) {
        guardians.resume(new AccountId(account), viewer);
        return "redirect:" + viewer.path() + "/family/invitations";
    }

    private String done(
            Supplier<String> act,
            @Nullable UUID schoolClass,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        try {
            return page(schoolClass, act.get(), Problems.none(), viewer, model);
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            return page(schoolClass, null, Problems.of(refused), viewer, model);
        }
    }

    private static String words(Invitations.Done done) {
        String sent = done.invited() == 0
                ? "Nobody new was invited by e-mail."
                : Words.count(done.invited(), "e-mail is", "e-mails are") + " on the way.";
        String joined = done.joined() == 0
                ? ""
                : " " + Words.count(done.joined(), "adult", "adults")
                        + " had joined already and now see this child too.";
        String without = done.without() == 0
                ? ""
                : " " + Words.count(done.without(), "adult has", "adults have")
                        + " no e-mail address here: print a letter.";
        return sent + joined + without;
    }

    private String page(
            @Nullable UUID schoolClass, @Nullable String news, Problems problems, Viewer viewer, Model model) {
        model.addAttribute("page", query.page(schoolClass, news, problems, viewer));
        return VIEW;
    }
}
