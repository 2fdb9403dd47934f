package org.waymark.home.schools;

import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.identity.Accounts;
import org.waymark.identity.Membership;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Role;

/** Which school, for somebody who works in several or in none yet. */
@Controller
@For(Audience.SIGNED_IN_STAFF)
class SchoolsController {
    private final Accounts accounts;

    SchoolsController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/home/schools")
    String show(AccountId account, Model model) {
        model.addAttribute(
                "page",
                new SchoolsPage(
                        accounts.memberships(account).stream()
                                .map(SchoolsController::school)
                                .toList(),
                        accounts.leadsATrust(account)));
        return "home/schools/schools";
    }

    private static SchoolsPage.School school(Membership place) {
        String roles = place.roles().stream().map(Role::words).sorted().collect(Collectors.joining(", "));
        return new SchoolsPage.School(place.schoolName(), "/" + place.slug() + "/home", roles);
    }
}
