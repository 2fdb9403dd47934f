package org.waymark.identity.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.audit.Audit;
import org.waymark.identity.Accounts;
import org.waymark.identity.SecondStepResets;
import org.waymark.identity.SecondStepRule;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** The school's staff with their accounts, and the printed codes with which they set a password. */
@Controller
@For(Audience.OFFICE_WORK)
class StaffController {
    private final StaffQuery query;
    private final IssuingCodes codes;
    private final Accounts accounts;
    private final Audit audit;
    private final SecondStepResets resets;
    private final SecondStepRule rule;

    StaffController(
            StaffQuery query,
            IssuingCodes codes,
            Accounts accounts,
            Audit audit,
            SecondStepResets resets,
            SecondStepRule rule) {
        this.query = query;
        this.codes = codes;
        this.accounts = accounts;
        this.audit = audit;
        this.resets = resets;
        this.rule = rule;
    }

    @GetMapping("/{school}/identity/staff")
    String show(@PathVariable String school, Viewer viewer, Model model) {
        model.addAttribute("page", query.page(Problems.none(), viewer));
        return "identity/staff/staff";
    }

    /** Asks for somebody's second step to be turned off; a colleague does it. */
    @PostMapping("/{school}/identity/staff/resets")
    String ask(
            @PathVariable String school,
            @RequestParam UUID account,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        return done(() -> resets.ask(new AccountId(account), reason, viewer), viewer, response, model);
    }

    @PostMapping("/{school}/identity/staff/resets/done")
    String turnOff(
            @PathVariable String school,
            @RequestParam UUID account,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        return done(() -> resets.turnOff(new AccountId(account), viewer), viewer, response, model);
    }

    /** Makes a second step the duty of whoever sees every child. */
    @PostMapping("/{school}/identity/staff/duty")
    String makeDuty(@PathVariable String school, Viewer viewer) {
        rule.turnOn(viewer);
        return "redirect:" + viewer.path() + "/identity/staff";
    }

    @PostMapping("/{school}/identity/staff/duty/ended")
    String endDuty(
            @PathVariable String school,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        return done(() -> rule.turnOff(why, viewer), viewer, response, model);
    }

    private String done(Runnable act, Viewer viewer, HttpServletResponse response, Model model) {
        try {
            act.run();
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            model.addAttribute("page", query.page(Problems.of(refused), viewer));
            return "identity/staff/staff";
        }
        return "redirect:" + viewer.path() + "/identity/staff";
    }

    /** Who is told when a child is not safe. */
    @PostMapping("/{school}/identity/staff/safeguarding")
    String safeguarding(
            @PathVariable String school, @RequestParam UUID account, @RequestParam boolean leads, Viewer viewer) {
        if (accounts.safeguards(new AccountId(account), leads, viewer.school())) {
            String act = leads ? "made somebody safeguarding lead" : "ended that somebody is safeguarding lead";
            audit.record(viewer, act, "account " + account, null, null, null, null);
        }
        return "redirect:" + viewer.path() + "/identity/staff";
    }

    /** New codes for the people ticked, or for everybody who has no password yet. */
    @PostMapping("/{school}/identity/staff/codes")
    String issue(
            @PathVariable String school,
            @RequestParam(required = false) java.util.List<UUID> account,
            Viewer viewer,
            Model model) {
        model.addAttribute("page", codes.issue(account == null ? java.util.List.of() : account, viewer));
        return "identity/staff/codes";
    }
}
