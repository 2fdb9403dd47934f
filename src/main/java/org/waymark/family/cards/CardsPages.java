package org.waymark.family.cards;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.waymark.family.CardHolder;
import org.waymark.family.CardKind;
import org.waymark.family.CardMade;
import org.waymark.family.CardSettings;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;

/** Puts the page of a class's cards into words. */
final class CardsPages {
    private CardsPages() {}

    static CardsPage of(
            CardsQuery.Row row,
            List<CardHolder> children,
            String code,
            CardSettings.Chosen chosen,
            @Nullable String today,
            @Nullable CardMade made,
            Viewer viewer) {
        return new CardsPage(
                row.name(),
                address(row, viewer),
                viewer.path() + "/family/cards",
                settings(viewer),
                chosen.on(),
                chosen.atHome(),
                chosen.animals(),
                doorAt(),
                code,
                today,
                made == null ? null : made(made),
                (int) children.stream().filter(each -> each.since() == null).count(),
                children.stream().map(CardsPages::row).toList());
    }

    static String address(CardsQuery.Row row, Viewer viewer) {
        return viewer.path() + "/family/cards/" + row.id().value();
    }

    static @Nullable String settings(Viewer viewer) {
        return viewer.may(Audience.LEADING) ? viewer.path() + "/family/cards/settings" : null;
    }

    /** As it is typed into a browser. */
    static String doorAt() {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/family/door")
                .toUriString()
                .replaceFirst("^https?://", "");
    }

    private static CardsPage.Row row(CardHolder child) {
        return new CardsPage.Row(
                child.pupil().value().toString(),
                child.given() + " " + child.family(),
                state(child.since(), child.waits()),
                child.since() != null,
                child.waits() != null);
    }

    private static String state(@Nullable LocalDateTime since, @Nullable LocalDateTime waits) {
        if (since == null) {
            return "No card yet";
        }
        return waits == null
                ? "Made " + Dates.brief(since.toLocalDate())
                : "Wrong too often: waits until " + Dates.time(waits.toLocalTime());
    }

    private static CardsPage.Made made(CardMade made) {
        List<String> parts = made.secret().parts();
        boolean pictures = made.secret().kind() == CardKind.PICTURES;
        return new CardsPage.Made(
                made.child().given(),
                pictures ? parts.subList(0, 2) : List.of(),
                pictures ? parts.getLast() : String.join(" ", parts));
    }
}
