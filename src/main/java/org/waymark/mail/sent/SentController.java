package org.waymark.mail.sent;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.hosting.InDemonstration;
import org.waymark.hosting.Installation;
import org.waymark.mail.Senders;
import org.waymark.mail.SentMails;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.ui.Dates;
import org.waymark.ui.NotFound;

/** The mailbox of everybody in a demonstration. A real installation has no such page: it is not even made there. */
@Controller
@Conditional(InDemonstration.class)
@For(Audience.ANYONE)
class SentController {
    private final SentMails mails;
    private final Senders senders;
    private final Installation installation;

    SentController(SentMails mails, Senders senders, Installation installation) {
        this.mails = mails;
        this.senders = senders;
        this.installation = installation;
    }

    @GetMapping("/mail/sent")
    String show(Model model) {
        List<SentPage.Row> rows = mails.all().stream()
                .map(each -> new SentPage.Row(
                        "/mail/sent/" + each.id(),
                        each.subject(),
                        each.languageCode(),
                        each.to(),
                        Dates.written(Dates.here(each.at()))))
                .toList();
        model.addAttribute("page", new SentPage(rows));
        return "mail/sent/sent";
    }

    @GetMapping("/mail/sent/{id}")
    String one(@PathVariable UUID id, Model model) {
        SentMails.Sent sent = mails.find(id).orElseThrow(NotFound::new);
        model.addAttribute(
                "page",
                new SentMessagePage(
                        sent.subject(),
                        senders.name(sent.school()),
                        sent.to(),
                        Dates.written(Dates.here(sent.at())),
                        sent.languageCode(),
                        SentMessagePage.parts(sent.text(), installation.baseUrl())));
        return "mail/sent/message";
    }
}
