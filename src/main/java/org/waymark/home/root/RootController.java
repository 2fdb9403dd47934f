package org.waymark.home.root;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.identity.Accounts;
import org.waymark.identity.Membership;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Kind;
import org.waymark.tenancy.Present;
import org.waymark.tenancy.SignedIn;

/** The bare address: on to the one place somebody has, or to the choice of several. */
@Controller
@For(Audience.SIGNED_IN)
class RootController {
    private final Accounts accounts;

    RootController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/")
    String onwards(AccountId account) {
        Kind kind = Present.whoever().map(SignedIn::kind).orElse(Kind.STAFF);
        return kind == Kind.STAFF ? onwardsOfStaff(account) : onwards(account, kind);
    }

    /** An adult of a family finds the other schools of their children on the page of the first. */
    private String onwards(AccountId account, Kind kind) {
        return accounts.memberships(account).stream()
                .findFirst()
                .map(place -> "redirect:/" + place.slug() + (kind == Kind.FAMILY ? "/family/home" : "/family/me"))
                .orElse("redirect:/family/nowhere");
    }

    private String onwardsOfStaff(AccountId account) {
        List<Membership> places = accounts.memberships(account);
        boolean trust = accounts.leadsATrust(account);
        if (places.size() == 1 && !trust) {
            return "redirect:/" + places.getFirst().slug() + "/home";
        }
        return places.isEmpty() && trust ? "redirect:/home/trust" : "redirect:/home/schools";
    }
}
