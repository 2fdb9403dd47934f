package org.waymark.identity.code;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.identity.NewPassword;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.ui.Problems;

/** Where somebody with a printed code chooses their password. */
@Controller
@For(Audience.ANYONE)
class CodeController {
    private final NewPassword newPassword;

    CodeController(NewPassword newPassword) {
        this.newPassword = newPassword;
    }

    @GetMapping("/identity/code")
    String show(Model model) {
        model.addAttribute("page", CodePage.EMPTY);
        return "identity/code/code";
    }

    @PostMapping("/identity/code")
    String set(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            HttpServletResponse response,
            Model model) {
        Problems problems = NewPassword.problem(password)
                .map(weak -> Problems.of("password", weak))
                .or(() -> newPassword.set(email, code, password).map(refused -> Problems.of("code", refused)))
                .orElse(Problems.none());
        if (!problems.any()) {
            return "redirect:/identity/sign-in?set";
        }
        response.setStatus(Problems.STATUS);
        model.addAttribute("page", new CodePage(email, code, problems));
        return "identity/code/code";
    }
}
