package org.waymark.family.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.family.CardSettings;
import org.waymark.family.CardTries;
import org.waymark.family.CardTries.Outcome;
import org.waymark.family.ClassDoorCookie;
import org.waymark.family.ClassDoors;
import org.waymark.identity.Account;
import org.waymark.identity.Accounts;
import org.waymark.identity.SigningIn;
import org.waymark.languages.Texts;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.SchoolTransactions;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;

/** Asks a child who pressed a name for the card, and signs the child in. */
@Controller
@For(Audience.ANYONE)
class CardController {
    static final String VIEW = "family/door/card";
    /** A tablet goes from hand to hand. */
    private static final Duration IDLE = Duration.ofMinutes(20);

    private final ClassDoorCookie cookie;
    private final CardTries tries;
    private final CardSettings settings;
    private final Asking asking;
    private final Accounts accounts;
    private final SigningIn signingIn;
    private final SchoolTransactions transactions;

    CardController(
            ClassDoorCookie cookie,
            CardTries tries,
            CardSettings settings,
            Asking asking,
            Accounts accounts,
            SigningIn signingIn,
            SchoolTransactions transactions) {
        this.cookie = cookie;
        this.tries = tries;
        this.settings = settings;
        this.asking = asking;
        this.accounts = accounts;
        this.signingIn = signingIn;
        this.transactions = transactions;
    }

    @GetMapping("/family/door/card")
    String ask(@RequestParam UUID child, HttpServletRequest request, Texts texts, Model model) {
        return asked(child, request, texts)
                .map(asked -> show(asking.page(asked, Shown.NOTHING, false, texts, request), model))
                .orElse("redirect:/family/door/class");
    }

    @PostMapping("/family/door/card")
    String answer(
            @RequestParam UUID child,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String second,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "") String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Texts texts,
            Model model) {
        Optional<Asking.Asked> asked = asked(child, request, texts);
        if (asked.isEmpty()) {
            return "redirect:/family/door/class";
        }
        Shown shown = new Shown(first, second, word, number);
        if (!asking.isComplete(asked.get(), shown)) {
            return show(asking.page(asked.get(), shown, false, texts, request), model);
        }
        Optional<Outcome> outcome = asking.attempt(asked.get(), shown, request, response);
        if (outcome.isPresent() && outcome.get() instanceof Outcome.Right right) {
            Account account =
                    accounts.find(right.account()).filter(Account::isEnabled).orElseThrow(NotFound::new);
            signingIn.as(account, IDLE, request, response);
            return "redirect:/";
        }
        response.setStatus(Problems.STATUS);
        boolean wrong = outcome.isPresent() && outcome.get() instanceof Outcome.Wrong;
        return show(asking.page(asked.get(), Shown.NOTHING, wrong, texts, request), model);
    }

    /** Empty where this browser is at no door, or at one that is closed here. */
    private Optional<Asking.Asked> asked(UUID child, HttpServletRequest request, Texts texts) {
        return cookie.door(request).flatMap(door -> transactions.in(door.school(), () -> asked(child, door, texts)));
    }

    private Optional<Asking.Asked> asked(UUID child, ClassDoors.Door door, Texts texts) {
        CardSettings.Chosen chosen = settings.of(door.school());
        if (DoorController.closed(door, chosen) != null) {
            return Optional.empty();
        }
        CardTries.Face face = tries.faces(door.schoolClass(), door.school()).stream()
                .filter(each -> each.pupil().value().equals(child))
                .findFirst()
                .orElseThrow(NotFound::new);
        return Optional.of(new Asking.Asked(
                face,
                chosen.animals() ? DoorController.animal(face, texts) : face.name(),
                door.school(),
                "/family/door/card",
                "child",
                child.toString(),
                "/family/door/class"));
    }

    private static String show(CardPage page, Model model) {
        model.addAttribute("page", page);
        return VIEW;
    }
}
