package org.waymark.identity.me;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;

/** Which account is signed in, for a page that has grades waiting and must not send them as somebody else. */
@Controller
@For(Audience.SIGNED_IN)
class MeController {

    @GetMapping("/identity/me")
    ResponseEntity<Map<String, String>> me(AccountId account) {
        return ResponseEntity.ok(Map.of("account", account.value().toString()));
    }
}
