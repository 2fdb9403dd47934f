package org.waymark.mail.messages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.mail.Mails;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;

/** What of the school's e-mails waits, and what was not delivered: by address, and nothing of what they say. */
@Controller
@For(Audience.OFFICE_WORK)
class MessagesController {
    private final MessagesQuery query;
    private final Mails mails;

    MessagesController(MessagesQuery query, Mails mails) {
        this.query = query;
        this.mails = mails;
    }

    @GetMapping("/{school}/mail/messages")
    String show(@PathVariable String school, Viewer viewer, Model model) {
        model.addAttribute("page", query.page(viewer));
        return "mail/messages/messages";
    }

    @PostMapping("/{school}/mail/messages/again")
    String again(@PathVariable String school, @RequestParam(defaultValue = "") String address, Viewer viewer) {
        mails.again(address.isEmpty() ? null : address, viewer);
        return back(viewer);
    }

    @PostMapping("/{school}/mail/messages/forgotten")
    String forget(@PathVariable String school, @RequestParam(defaultValue = "") String address, Viewer viewer) {
        mails.forget(address, viewer);
        return back(viewer);
    }

    private static String back(Viewer viewer) {
        return "redirect:" + viewer.path() + "/mail/messages";
    }
}
