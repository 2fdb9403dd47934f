package org.waymark.sheets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.sheets.SheetQuery.Sheet;
import org.waymark.sheets.SheetQuery.Signed;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;

/** Makes copies to be printed, each of which says what it is; and keeps who printed which signed sheet when. */
@Component
public class Printing {
    private final Versions versions;
    private final Logos logos;
    private final Clock clock;

    Printing(Versions versions, Logos logos, Clock clock) {
        this.versions = versions;
        this.logos = logos;
        this.clock = clock;
    }

    public List<Copy> copies(List<Sheet> sheets, Layout layout, Viewer by) {
        return copies(sheets, layout, sheet -> "", by);
    }

    /** @param line what is said above a sheet */
    List<Copy> copies(List<Sheet> sheets, Layout layout, Function<Sheet, String> line, Viewer by) {
        boolean form = layout == Layout.FORM;
        Map<UUID, UUID> signed = sheets.stream()
                .filter(each -> !form && each.signed() != null)
                .collect(Collectors.toMap(
                        Sheet::pupil,
                        each -> Objects.requireNonNull(each.signed()).version()));
        if (!signed.isEmpty()) {
            versions.printed(signed, layout, by);
        }
        Map<UUID, String> pictures = logos.of(
                sheets.stream()
                        .flatMap(each -> Stream.ofNullable(each.page().top().logo()))
                        .collect(Collectors.toSet()),
                by);
        return sheets.stream()
                .map(sheet -> new Copy(
                        form ? sheet.page().byHand() : sheet.page(),
                        layout,
                        foot(form ? null : sheet.signed(), layout),
                        line.apply(sheet),
                        pictures.get(sheet.page().top().logo())))
                .toList();
    }

    /** A signed sheet of any round, and any version of it. */
    public Copy copy(Version version, Layout layout, Viewer by) {
        versions.printed(Map.of(version.pupil(), version.id()), layout, by);
        Signed signed = new Signed(
                version.id(), version.number(), version.reason() != null, version.shared(), version.printed());
        UUID logo = version.page().top().logo();
        return new Copy(
                version.page(),
                layout,
                foot(signed, layout),
                "",
                logo == null ? null : logos.of(List.of(logo), by).get(logo));
    }

    /** As a family takes it home: the same copy however often, which makes no reprint of what staff print later. */
    public Copy copy(SharedSheets.Opened opened, Layout layout, Viewer by) {
        SharedSheets.Shared sheet = opened.sheet();
        versions.takenHome(sheet.pupil(), sheet.id(), layout, by);
        UUID logo = opened.page().top().logo();
        return new Copy(
                opened.page(),
                layout,
                foot(new Signed(sheet.id(), sheet.number(), sheet.reason() != null, true, Set.of()), layout),
                "",
                logo == null ? null : logos.of(List.of(logo), by).get(logo));
    }

    private String foot(@Nullable Signed signed, Layout layout) {
        StringBuilder foot = new StringBuilder("printed " + Dates.written(LocalDate.now(clock)));
        if (signed != null) {
            foot.append(" · version ").append(signed.number()).append(signed.amended() ? ", amended" : "");
            if (signed.printed().contains(layout.printed())) {
                foot.append(" · reprint");
            }
            if (!signed.shared()) {
                return foot.append(" · not shared with the family yet").toString();
            }
        }
        return foot.append(" · confidential to family").toString();
    }
}
