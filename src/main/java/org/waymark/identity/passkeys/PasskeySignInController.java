package org.waymark.identity.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.identity.PasskeySignIn;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.ui.Destination;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** What a script asks for and sends when somebody signs in with a passkey. */
@Controller
@For(Audience.ANYONE)
class PasskeySignInController {
    private final PasskeySignIn signIn;

    PasskeySignInController(PasskeySignIn signIn) {
        this.signIn = signIn;
    }

    @PostMapping(path = "/identity/passkeys/challenge", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> challenge(HttpServletRequest request) {
        return ResponseEntity.ok(signIn.begin(request));
    }

    @PostMapping("/identity/passkeys/sign-in")
    ResponseEntity<Map<String, String>> finish(
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "false") boolean trusted,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            signIn.finish(shown, trusted, request, response);
            return ResponseEntity.ok(Map.of("to", Destination.safe(to)));
        } catch (Refused refused) {
            return ResponseEntity.status(Problems.STATUS).body(Map.of("sentence", refused.sentence()));
        }
    }
}
