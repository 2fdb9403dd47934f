package org.waymark.family.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.identity.JustSignedIn;
import org.waymark.identity.OwnActs;
import org.waymark.identity.Passkeys;
import org.waymark.identity.RelyingParty;
import org.waymark.languages.Texts;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.ui.Dates;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** An adult of a family signs in with the fingerprint or face of their phone, if they like, and needs no e-mail then. */
@Controller("familyPasskeys")
@For(Audience.FAMILY)
class PasskeysController {
    private static final String VIEW = "family/passkeys/passkeys";

    private final Passkeys passkeys;
    private final RelyingParty party;
    private final JustSignedIn justSignedIn;
    private final OwnActs acts;

    PasskeysController(Passkeys passkeys, RelyingParty party, JustSignedIn justSignedIn, OwnActs acts) {
        this.passkeys = passkeys;
        this.party = party;
        this.justSignedIn = justSignedIn;
        this.acts = acts;
    }

    @GetMapping("/family/passkeys")
    String show(AccountId account, Texts texts, HttpServletRequest request, Model model) {
        return page(account, "", Problems.none(), texts, request, model);
    }

    /** What the browser is asked to make, for its own dialog. */
    @PostMapping(path = "/family/passkeys/beginning", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> begin(AccountId account, HttpServletRequest request) {
        return mayChange(request)
                ? ResponseEntity.ok(passkeys.begin(account, request))
                : ResponseEntity.status(Problems.STATUS).build();
    }

    @Transactional
    @PostMapping("/family/passkeys")
    String add(
            AccountId account,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String made,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!mayChange(request)) {
            return refuse(account, name, texts.say("family.passkeys.late"), texts, request, response, model);
        }
        try {
            passkeys.add(account, name, made, request);
            acts.record(account, "added a passkey");
            return "redirect:/family/passkeys";
        } catch (Refused refused) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return refuse(account, name, texts.say("family.passkeys.not_added"), texts, request, response, model);
        }
    }

    @Transactional
    @PostMapping("/family/passkeys/removed")
    String remove(
            AccountId account,
            @RequestParam UUID passkey,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!mayChange(request)) {
            return refuse(account, "", texts.say("family.passkeys.late"), texts, request, response, model);
        }
        if (passkeys.remove(account, passkey)) {
            acts.record(account, "removed a passkey");
        }
        return "redirect:/family/passkeys";
    }

    private boolean mayChange(HttpServletRequest request) {
        return justSignedIn.isSo(request)
                && party.problem(request.getServerName()).isEmpty();
    }

    private String refuse(
            AccountId account,
            String typed,
            String sentence,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(Problems.STATUS);
        return page(account, typed, Problems.of("name", sentence), texts, request, model);
    }

    private String page(
            AccountId account, String typed, Problems problems, Texts texts, HttpServletRequest request, Model model) {
        model.addAttribute(
                "page",
                new PasskeysPage(
                        passkeys.of(account).stream()
                                .map(each -> new PasskeysPage.Row(
                                        each.id(),
                                        each.name(),
                                        texts.date(Dates.here(each.madeAt()).toLocalDate())))
                                .toList(),
                        party.problem(request.getServerName()).isEmpty(),
                        justSignedIn.isSo(request),
                        typed,
                        problems));
        return VIEW;
    }
}
