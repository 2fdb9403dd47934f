package org.waymark.home.trust;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;

/** The trust lead's first page. */
@Controller
@For(Audience.TRUST)
class TrustController {
    private final TrustTotals totals;

    TrustController(TrustTotals totals) {
        this.totals = totals;
    }

    @GetMapping("/home/trust")
    String show(AccountId account, Model model) {
        model.addAttribute("page", totals.page(account));
        return "home/trust/trust";
    }
}
