package org.waymark.family.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.family.CardSettings;
import org.waymark.family.CardTries;
import org.waymark.family.ClassDoorCookie;
import org.waymark.family.ClassDoors;
import org.waymark.identity.SlowedGuesses;
import org.waymark.languages.Switches;
import org.waymark.languages.Texts;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.SchoolTransactions;
import org.waymark.ui.Problems;

/** Lets a browser in with the code of a class, and shows who is in it: first names or animals, and nothing else. */
@Controller
@For(Audience.ANYONE)
class DoorController {
    private static final String SECRET = "class door";
    private static final String DOOR = "family/door/door";

    private final ClassDoors doors;
    private final ClassDoorCookie cookie;
    private final CardTries tries;
    private final CardSettings settings;
    private final SchoolTransactions transactions;
    private final SlowedGuesses guesses;

    DoorController(
            ClassDoors doors,
            ClassDoorCookie cookie,
            CardTries tries,
            CardSettings settings,
            SchoolTransactions transactions,
            SlowedGuesses guesses) {
        this.doors = doors;
        this.cookie = cookie;
        this.tries = tries;
        this.settings = settings;
        this.transactions = transactions;
        this.guesses = guesses;
    }

    @GetMapping("/family/door")
    String show(
            @RequestParam(required = false) @Nullable String out,
            HttpServletRequest request,
            Texts texts,
            Model model) {
        boolean known = cookie.door(request).isPresent();
        model.addAttribute("page", new DoorPage(texts, Switches.of(texts, request), "", out != null, known, null));
        return DOOR;
    }

    /** Whoever was signed in here is signed out: the browser is a child's from now on. */
    @PostMapping("/family/door")
    String enter(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Texts texts,
            Model model)
            throws ServletException {
        Optional<Duration> wait = guesses.left(SECRET, request);
        if (wait.isPresent()) {
            return refuse(code, Asking.waits(wait.get(), texts), response, texts, model);
        }
        Optional<String> token = doors.enter(code);
        if (token.isEmpty()) {
            guesses.wrong(SECRET, request, response);
            return refuse(code, texts.say("child.door.wrong"), response, texts, model);
        }
        request.logout();
        cookie.give(token.get(), response);
        return "redirect:/family/door/class";
    }

    @GetMapping("/family/door/class")
    String faces(HttpServletRequest request, Texts texts, Model model) {
        Optional<ClassDoors.Door> door = cookie.door(request);
        if (door.isEmpty()) {
            return "redirect:/family/door";
        }
        model.addAttribute("page", transactions.in(door.get().school(), () -> page(door.get(), texts, request)));
        return "family/door/class";
    }

    /** This browser forgets the class: another child's is typed next. */
    @PostMapping("/family/door/other")
    String other(HttpServletRequest request, HttpServletResponse response) {
        cookie.forget(request, response);
        return "redirect:/family/door";
    }

    private ClassPage page(ClassDoors.Door door, Texts texts, HttpServletRequest request) {
        CardSettings.Chosen chosen = settings.of(door.school());
        String closed = closed(door, chosen);
        List<CardTries.Face> faces = closed == null ? tries.faces(door.schoolClass(), door.school()) : List.of();
        return new ClassPage(
                texts,
                Switches.of(texts, request),
                closed == null ? null : texts.say(closed),
                chosen.animals(),
                faces.stream()
                        .map(each -> new ClassPage.Face(
                                each.pupil().value().toString(),
                                each.animal().picture(),
                                each.animal().colour(),
                                chosen.animals() ? animal(each, texts) : each.name()))
                        .toList());
    }

    /** Why nobody can come in here: the key of the sentence. */
    static @Nullable String closed(ClassDoors.Door door, CardSettings.Chosen chosen) {
        if (!chosen.on()) {
            return "child.class.off";
        }
        return chosen.atHome() || door.letIn() ? null : "child.class.atSchool";
    }

    static String animal(CardTries.Face face, Texts texts) {
        return texts.say(
                "child.animal",
                texts.say("child.picture." + face.animal().picture()),
                texts.say("child.colour." + face.animal().colour()));
    }

    private static String refuse(String code, String problem, HttpServletResponse response, Texts texts, Model model) {
        response.setStatus(Problems.STATUS);
        String typed = code.length() > 40 ? code.substring(0, 40) : code;
        model.addAttribute(
                "page", new DoorPage(texts, Switches.to(texts, "/family/door"), typed, false, false, problem));
        return DOOR;
    }
}
