package org.waymark.identity.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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
import org.waymark.identity.Passkey;
import org.waymark.identity.Passkeys;
import org.waymark.identity.RecoveryCodes;
import org.waymark.identity.RelyingParty;
import org.waymark.identity.SecondStep;
import org.waymark.identity.SecondStepRule;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.ui.Dates;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** Where somebody adds passkeys to their own sign-in, and removes them; a moment after signing in only. */
@Controller
@For(Audience.SIGNED_IN_STAFF)
class PasskeysController {
    private static final String VIEW = "identity/passkeys/passkeys";

    private final Passkeys passkeys;
    private final SecondStep secondStep;
    private final RecoveryCodes recovery;
    private final RelyingParty party;
    private final JustSignedIn justSignedIn;
    private final OwnActs acts;
    private final SecondStepRule rule;

    PasskeysController(
            Passkeys passkeys,
            SecondStep secondStep,
            RecoveryCodes recovery,
            RelyingParty party,
            JustSignedIn justSignedIn,
            OwnActs acts,
            SecondStepRule rule) {
        this.passkeys = passkeys;
        this.secondStep = secondStep;
        this.recovery = recovery;
        this.party = party;
        this.justSignedIn = justSignedIn;
        this.acts = acts;
        this.rule = rule;
    }

    @GetMapping("/identity/passkeys")
    String show(AccountId account, HttpServletRequest request, Model model) {
        return page(account, "", List.of(), Problems.none(), request, model);
    }

    /** What the browser is asked to make, for its own dialog. */
    @PostMapping(path = "/identity/passkeys/beginning", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> begin(AccountId account, HttpServletRequest request) {
        return justSignedIn.isSo(request)
                        && party.problem(request.getServerName()).isEmpty()
                ? ResponseEntity.ok(passkeys.begin(account, request))
                : ResponseEntity.status(Problems.STATUS).build();
    }

    @Transactional
    @PostMapping("/identity/passkeys")
    String add(
            AccountId account,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String made,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return changed(account, name, request, response, model, () -> {
            passkeys.add(account, name, made, request);
            acts.record(account, "added a passkey");
            return recovery.left(account) == 0 ? recovery.renew(account) : List.of();
        });
    }

    /** With the last one, and without an authenticator app, the second step is off. */
    @Transactional
    @PostMapping("/identity/passkeys/removed")
    String remove(
            AccountId account,
            @RequestParam UUID passkey,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return changed(account, "", request, response, model, () -> {
            if (secondStep.removePasskey(account, passkey)) {
                acts.record(account, "removed a passkey");
            }
            return List.of();
        });
    }

    @Transactional
    @PostMapping("/identity/passkeys/codes")
    String newCodes(AccountId account, HttpServletRequest request, HttpServletResponse response, Model model) {
        return changed(account, "", request, response, model, () -> {
            if (!secondStep.isOn(account)) {
                throw new Refused("Add a passkey first: recovery codes stand in for one that is lost.");
            }
            return recovery.renew(account);
        });
    }

    private String changed(
            AccountId account,
            String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Supplier<List<String>> act) {
        try {
            if (!justSignedIn.isSo(request)) {
                throw new Refused(
                        "You signed in more than ten minutes ago. Sign in again, and then change your passkeys.");
            }
            List<String> codes = act.get();
            return codes.isEmpty()
                    ? "redirect:/identity/passkeys"
                    : page(account, "", codes, Problems.none(), request, model);
        } catch (Refused refused) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            response.setStatus(Problems.STATUS);
            return page(account, typed, List.of(), Problems.of(refused), request, model);
        }
    }

    private String page(
            AccountId account,
            String typed,
            List<String> codes,
            Problems problems,
            HttpServletRequest request,
            Model model) {
        Optional<String> askedBy = rule.askedBy(account);
        model.addAttribute(
                "page",
                new PasskeysPage(
                        passkeys.of(account).stream()
                                .map(PasskeysController::row)
                                .toList(),
                        party.problem(request.getServerName()).orElse(null),
                        justSignedIn.isSo(request),
                        typed,
                        recovery.left(account),
                        askedBy.orElse(null),
                        askedBy.isPresent() && !secondStep.isOn(account),
                        codes,
                        problems));
        return VIEW;
    }

    private static PasskeysPage.Row row(Passkey each) {
        Instant used = each.lastUsed();
        return new PasskeysPage.Row(
                each.id(),
                each.name(),
                Dates.written(Dates.here(each.madeAt())),
                used == null ? "not yet" : Dates.written(Dates.here(used)));
    }
}
