package org.waymark.languages.choice;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.hosting.Installation;
import org.waymark.languages.AccountLanguage;
import org.waymark.languages.Language;
import org.waymark.languages.LanguageChoice;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Present;
import org.waymark.ui.Destination;
import org.waymark.ui.NotFound;

/** Keeps the language somebody chose, on this device and with their account, and takes them back to where they were. */
@Controller("languageChoiceController")
@For(Audience.ANYONE)
class ChoiceController {
    private final Installation installation;
    private final ObjectProvider<AccountLanguage> accounts;

    ChoiceController(Installation installation, ObjectProvider<AccountLanguage> accounts) {
        this.installation = installation;
        this.accounts = accounts;
    }

    @PostMapping("/languages/choice")
    String choose(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "/") String to,
            HttpServletResponse response) {
        // The form offers only ours: another is somebody's own making.
        Language chosen = Language.of(language).orElseThrow(NotFound::new);
        LanguageChoice.keep(chosen, installation.isHttps(), response);
        Present.account().ifPresent(account -> accounts.forEach(each -> each.chosen(account, chosen)));
        return "redirect:" + Destination.safe(to);
    }
}
