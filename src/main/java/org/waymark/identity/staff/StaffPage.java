package org.waymark.identity.staff;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Choice;
import org.waymark.ui.Problems;

/**
 * The staff of a school, and how far each has got with signing in.
 *
 * @param duty since when a second step is a duty here, in words, or nothing
 * @param owing who sees every child and has none, by name
 * @param resets second steps that somebody asked to be turned off
 */
public record StaffPage(
        String path,
        List<Row> rows,
        int withoutPassword,
        @Nullable String duty,
        List<String> owing,
        List<Reset> resets,
        Problems problems) {
    /** Whether anybody is safeguarding lead. */
    public boolean hasSafeguardingLead() {
        return rows.stream().anyMatch(Row::safeguards);
    }

    /** Somebody who works here and may sign in. */
    public record Row(
            UUID account,
            String name,
            String job,
            String email,
            String roles,
            boolean hasPassword,
            boolean hasSecondStep,
            boolean safeguards) {}

    /**
     * @param asked by whom, when and why
     * @param mayDo whether whoever looks is neither who asked nor whom it is for
     */
    public record Reset(UUID account, String name, String asked, boolean mayDo) {}

    /** Those for whom the second step can be turned off. */
    public List<Choice> withSecondStep() {
        return rows.stream()
                .filter(Row::hasSecondStep)
                .map(row -> Choice.of(row.account().toString(), row.name()))
                .toList();
    }
}
