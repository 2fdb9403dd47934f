package org.waymark.family.join;

import org.jspecify.annotations.Nullable;
import org.waymark.ui.Problems;

/**
 * Where an invitation is taken up, with what was typed.
 *
 * @param school whose invitation it is; null until a code is known
 * @param asksForEmail whether the code was printed, so that an address is still to be given
 * @param signedInAs who adds a further child; null for whoever joins anew
 */
public record JoinPage(
        String code,
        String day,
        String month,
        String year,
        String email,
        @Nullable String school,
        boolean asksForEmail,
        @Nullable String signedInAs,
        Problems problems) {}
