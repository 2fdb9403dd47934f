package org.waymark.consultations.board;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.consultations.Evenings;
import org.waymark.consultations.Occasion;
import org.waymark.consultations.Occasions;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.Link;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;

/** Puts the board of one evening together. */
@Component
class BoardOfEvening {
    private final BoardQuery query;
    private final Occasions occasions;
    private final Evenings evenings;

    BoardOfEvening(BoardQuery query, Occasions occasions, Evenings evenings) {
        this.query = query;
        this.occasions = occasions;
        this.evenings = evenings;
    }

    /** What the address asks for; the first evening where it names none. */
    record Asked(
            UUID occasion,
            @Nullable UUID evening,
            @Nullable UUID contact,
            @Nullable UUID booking,
            String find,
            boolean blocking,
            String because) {}

    static String address(UUID occasion, Viewer viewer) {
        return viewer.path() + "/consultations/occasions/" + occasion + "/board";
    }

    BoardPage page(Asked asked, Problems problems, Viewer viewer) {
        Occasion occasion = occasions.find(asked.occasion, viewer);
        List<Evenings.Evening> all = evenings.of(asked.occasion, viewer).stream()
                .filter(each -> each.cancelledBecause() == null)
                .toList();
        Evenings.Evening evening = all.stream()
                .filter(each -> asked.evening == null || each.id().equals(asked.evening))
                .findFirst()
                .orElseThrow(NotFound::new);
        BoardQuery.@Nullable Chosen who = asked.contact == null && asked.booking == null
                ? null
                : query.chosen(asked.occasion, asked.contact, asked.booking, viewer)
                        .orElseThrow(NotFound::new);
        boolean opened = asked.contact == null && who != null;
        String address = address(asked.occasion, viewer);
        String here = address + "?evening=" + evening.id();
        Grid grid = new Grid(query.times(evening.id(), viewer));
        return new BoardPage(
                address,
                occasion.title(),
                viewer.path() + "/consultations/occasions/" + occasion.id(),
                evening.id().toString(),
                Dates.withDay(evening.plan().day()),
                all.stream()
                        .map(each -> new Link(
                                Dates.brief(each.plan().day()) + ", "
                                        + Dates.time(each.plan().from()),
                                address + "?evening=" + each.id()
                                        + (opened || who == null ? "" : "&contact=" + who.contact()),
                                each.id().equals(evening.id())))
                        .toList(),
                occasion.isPublished(),
                asked.find,
                query.find(asked.find, viewer).stream()
                        .map(each -> new BoardPage.Found(
                                here + "&contact=" + each.contact(), each.pupil(), each.className(), each.adult()))
                        .toList(),
                opened || who == null ? null : chosen(who, here),
                opened ? opened(Objects.requireNonNull(who), here, asked.because) : null,
                asked.blocking,
                here,
                asked.blocking ? here : here + "&blocking=true",
                grid.columns(who == null ? List.of() : who.teachers()),
                grid.rows(here + "&"),
                problems);
    }

    private static BoardPage.Chosen chosen(BoardQuery.Chosen who, String here) {
        return new BoardPage.Chosen(
                who.contact().toString(),
                who.pupil(),
                who.adult(),
                who.booking() == null ? null : who.booking().toString(),
                here);
    }

    private static BoardPage.Opened opened(BoardQuery.Chosen who, String here, String because) {
        return new BoardPage.Opened(
                String.valueOf(who.booking()),
                who.pupil(),
                who.adult(),
                who.starts() == null ? "" : Dates.written(who.starts()),
                who.with() == null ? "" : who.with(),
                here + "&contact=" + who.contact(),
                because);
    }
}
