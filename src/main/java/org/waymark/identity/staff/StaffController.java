package org.waymark.identity.staff;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;

/** The school's staff with their accounts, and the printed codes with which they set a password. */
@Controller
@For(Audience.OFFICE_WORK)
class StaffController {
    private final StaffQuery query;
    private final IssuingCodes codes;

    StaffController(StaffQuery query, IssuingCodes codes) {
        this.query = query;
        this.codes = codes;
    }

    @GetMapping("/{school}/identity/staff")
    String show(@PathVariable String school, Viewer viewer, Model model) {
        model.addAttribute("page", query.page(viewer));
        return "identity/staff/staff";
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
