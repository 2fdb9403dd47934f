package org.waymark.family.invitations;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Choice;
import org.waymark.ui.Problems;

/**
 * The adults of families and how far each has come.
 *
 * @param cards where children's own ways in are
 * @param ready whether a second step is a duty, so that families may be invited
 * @param chosen the class that is shown; empty for the whole school
 * @param news what has just happened; null for nothing
 */
public record InvitationsPage(
        String address,
        String staff,
        String cards,
        boolean ready,
        List<Choice> classes,
        String chosen,
        int joined,
        int invited,
        int notInvited,
        List<Row> rows,
        @Nullable String news,
        Problems problems) {

    /**
     * One adult.
     *
     * @param contact that of their first child: how the adult is named in a form
     * @param children with their classes
     * @param account null before they have joined
     */
    public record Row(
            UUID contact,
            String name,
            String email,
            String language,
            String children,
            String state,
            boolean mayInvite,
            boolean invited,
            boolean stopped,
            @Nullable UUID account) {}
}
