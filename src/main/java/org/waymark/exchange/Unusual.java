package org.waymark.exchange;

import org.jspecify.annotations.Nullable;

/** When a file would do so much that it is likelier to be the wrong file. */
final class Unusual {
    private static final int SHARE = 5;
    private static final int FEW = 10;

    private Unusual() {}

    /** More than a fifth, and more than ten, of those we have. */
    static boolean isMany(long some, long of) {
        return some > FEW && some * SHARE > of;
    }

    static @Nullable String of(String things, long changed, long gone, String goneWord, long have) {
        if (isMany(gone, have)) {
            return "%,d of %,d %s would be %s, which is unusually many. Check that the file is of the whole school."
                    .formatted(gone, have, things, goneWord);
        }
        if (isMany(changed, have)) {
            return "%,d of %,d %s would change, which is unusually many. Check that it is this school's file, and of this year."
                    .formatted(changed, have, things);
        }
        return null;
    }
}
