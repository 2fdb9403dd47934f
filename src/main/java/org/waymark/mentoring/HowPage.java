package org.waymark.mentoring;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Rung;

/** How the child works, strand by strand. */
public record HowPage(List<Row> rows) {
    public static final HowPage NOTHING = new HowPage(List.of());

    /** The same with the places as they were typed, by the name of the field. */
    public HowPage typed(UnaryOperator<String> place) {
        return new HowPage(rows.stream()
                .map(row -> new Row(
                        row.id(),
                        row.name(),
                        row.child(),
                        row.agreed().typed(place),
                        row.others().stream().map(view -> view.typed(place)).toList(),
                        row.said(),
                        row.before(),
                        row.apart()))
                .toList());
    }

    /**
     * One strand.
     *
     * @param before what was agreed last time; empty where nothing was
     * @param apart child and mentor see it very differently
     */
    public record Row(
            String id,
            String name,
            String child,
            View agreed,
            List<View> others,
            String said,
            String before,
            boolean apart) {}

    /**
     * One view, and the place chosen or offered.
     *
     * @param place empty: none
     * @param theirs what somebody else said meanwhile
     */
    public record View(
            String field,
            String label,
            int version,
            String place,
            List<Rung> choices,
            @Nullable Rung chosen,
            @Nullable String theirs) {
        View typed(UnaryOperator<String> typed) {
            return new View(field, label, version, typed.apply(field), choices, chosen, theirs);
        }
    }
}
