package org.waymark.family.cards;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.family.CardHolder;
import org.waymark.family.CardMade;
import org.waymark.family.CardSettings;
import org.waymark.family.Cards;
import org.waymark.family.ClassDoorCookie;
import org.waymark.family.ClassDoors;
import org.waymark.paper.PdfView;
import org.waymark.paper.Printer;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;
import org.waymark.ui.Refused;

/** Makes and prints children's cards, and opens the door of a class. For whoever teaches the class or sees the whole school. */
@Controller
@For(Audience.STAFF)
class CardsController {
    private static final String VIEW = "family/cards/cards";

    private final CardsQuery query;
    private final Cards cards;
    private final ClassDoors doors;
    private final CardSettings settings;
    private final ClassDoorCookie cookie;
    private final Printer printer;

    CardsController(
            CardsQuery query,
            Cards cards,
            ClassDoors doors,
            CardSettings settings,
            ClassDoorCookie cookie,
            @Lazy Printer printer) {
        this.query = query;
        this.cards = cards;
        this.doors = doors;
        this.settings = settings;
        this.cookie = cookie;
        this.printer = printer;
    }

    /** Whoever has one class is on its page at once. */
    @GetMapping("/{school}/family/cards")
    String classes(@PathVariable String school, Viewer viewer, Model model) {
        List<CardsQuery.Row> rows = query.classes(viewer);
        if (rows.size() == 1) {
            return back(rows.getFirst(), viewer);
        }
        model.addAttribute(
                "page",
                new ClassesPage(
                        settings.of(viewer.school()).on(),
                        CardsPages.settings(viewer),
                        rows.stream()
                                .map(row -> new ClassesPage.Row(
                                        row.name(), CardsPages.address(row, viewer), row.children(), row.cards()))
                                .toList()));
        return "family/cards/classes";
    }

    @GetMapping("/{school}/family/cards/{schoolClass}")
    String show(@PathVariable String school, @PathVariable UUID schoolClass, Viewer viewer, Model model) {
        return page(row(schoolClass, viewer), null, null, viewer, model);
    }

    /** A new card for one child, answered with the page itself: the secret is kept nowhere, and shown this once. */
    @PostMapping("/{school}/family/cards/{schoolClass}")
    String make(
            @PathVariable String school,
            @PathVariable UUID schoolClass,
            @RequestParam UUID pupil,
            Viewer viewer,
            Model model) {
        CardsQuery.Row row = row(schoolClass, viewer);
        CardMade made =
                cards.make(List.of(child(row, pupil, viewer)), row.id(), viewer).getFirst();
        return page(row, null, made, viewer, model);
    }

    /** New cards on paper: for one child, for whoever has none, or for everybody. */
    @PostMapping("/{school}/family/cards/{schoolClass}/printed")
    View print(
            @PathVariable String school,
            @PathVariable UUID schoolClass,
            @RequestParam(required = false) @Nullable UUID pupil,
            @RequestParam(defaultValue = "false") boolean all,
            Viewer viewer) {
        CardsQuery.Row row = row(schoolClass, viewer);
        List<CardHolder> of = pupil != null
                ? List.of(child(row, pupil, viewer))
                : cards.children(row.id(), viewer).stream()
                        .filter(each -> all || each.since() == null)
                        .toList();
        if (of.isEmpty()) {
            throw new Refused(
                    "Everybody in %s has a card already. Go back and look at the page again, or make every card anew."
                            .formatted(row.name()));
        }
        CardSheet sheet = CardSheet.of(
                row.name(),
                doors.code(row.id(), viewer),
                settings.of(viewer.school()).animals(),
                cards.make(of, row.id(), viewer),
                viewer);
        return new PdfView("cards.pdf", () -> printer.pdf("family/cards/paper.jte", Map.of("sheet", sheet)));
    }

    /** A child who typed it wrong too often need not wait. */
    @PostMapping("/{school}/family/cards/{schoolClass}/again")
    String again(@PathVariable String school, @PathVariable UUID schoolClass, @RequestParam UUID pupil, Viewer viewer) {
        CardsQuery.Row row = row(schoolClass, viewer);
        cards.lift(child(row, pupil, viewer), viewer);
        return back(row, viewer);
    }

    @PostMapping("/{school}/family/cards/{schoolClass}/code")
    String renew(@PathVariable String school, @PathVariable UUID schoolClass, Viewer viewer) {
        CardsQuery.Row row = row(schoolClass, viewer);
        doors.renew(row.id(), viewer);
        return back(row, viewer);
    }

    /** Answered with the page itself: the code of the day is shown this once. */
    @PostMapping("/{school}/family/cards/{schoolClass}/today")
    String today(@PathVariable String school, @PathVariable UUID schoolClass, Viewer viewer, Model model) {
        CardsQuery.Row row = row(schoolClass, viewer);
        return page(row, doors.openToday(row.id(), viewer), null, viewer, model);
    }

    /** Hands this device over: whoever is signed in on it is signed out. */
    @PostMapping("/{school}/family/cards/{schoolClass}/device")
    String handOver(
            @PathVariable String school,
            @PathVariable UUID schoolClass,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException {
        String token = doors.letIn(row(schoolClass, viewer).id(), viewer);
        request.logout();
        cookie.give(token, response);
        return "redirect:/family/door/class";
    }

    private String page(
            CardsQuery.Row row, @Nullable String today, @Nullable CardMade made, Viewer viewer, Model model) {
        model.addAttribute(
                "page",
                CardsPages.of(
                        row,
                        cards.children(row.id(), viewer),
                        doors.code(row.id(), viewer),
                        settings.of(viewer.school()),
                        today,
                        made,
                        viewer));
        return VIEW;
    }

    private CardsQuery.Row row(UUID schoolClass, Viewer viewer) {
        return query.classes(viewer).stream()
                .filter(each -> each.id().value().equals(schoolClass))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private CardHolder child(CardsQuery.Row row, UUID pupil, Viewer viewer) {
        return cards.children(row.id(), viewer).stream()
                .filter(each -> each.pupil().value().equals(pupil))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String back(CardsQuery.Row row, Viewer viewer) {
        return "redirect:" + CardsPages.address(row, viewer);
    }
}
