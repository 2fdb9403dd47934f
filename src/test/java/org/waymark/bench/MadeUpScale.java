package org.waymark.bench;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The two scales that made-up schools use, with what is expected when, as in the guide and the usual stages. */
enum MadeUpScale {
    LEVELS("levels", "National Curriculum levels", "points", 36, 1) {
        private static final String[] BELOW_LEVEL_1 = {
            "P1i", "P1ii", "P2i", "P2ii", "P3i", "P3ii", "P4", "P5", "P6", "P7", "P8", "W"
        };
        /** Year groups 1 to 6 at the ends of autumn, spring and summer. */
        private static final int[][] EXPECTED = {
            {12, 13, 14}, {15, 16, 17}, {17, 18, 18}, {19, 19, 20}, {20, 21, 21}, {22, 22, 23}
        };

        @Override
        String grade(int ordinal) {
            int above = ordinal - BELOW_LEVEL_1.length - 1;
            return above < 0 ? BELOW_LEVEL_1[ordinal - 1] : "" + (above / 3 + 1) + "cba".charAt(above % 3);
        }

        @Override
        @Nullable
        BigDecimal points(int ordinal) {
            return ordinal < 12 ? null : BigDecimal.valueOf(ordinal == 12 ? 3 : 2L * ordinal - 19);
        }

        @Override
        int expectedAtEndOfTerm(int yearGroup, int term) {
            return EXPECTED[yearGroup - 1][term];
        }
    },
    STAGES("stages", "Stages", "stages", 24, 1) {
        @Override
        String grade(int ordinal) {
            return "" + ((ordinal - 1) / 4 + 1) + "EDSM".charAt((ordinal - 1) % 4);
        }

        /** The place on the school-year line, where M stands with S. */
        @Override
        BigDecimal points(int ordinal) {
            return BigDecimal.valueOf(3L * ((ordinal - 1) / 4) + Math.min((ordinal - 1) % 4, 2));
        }

        @Override
        int expectedAtEndOfTerm(int yearGroup, int term) {
            return 4 * (yearGroup - 1) + term + 1;
        }
    };

    final String code;
    final String words;
    final String kind;
    final int grades;
    final int amberWidth;

    MadeUpScale(String code, String words, String kind, int grades, int amberWidth) {
        this.code = code;
        this.words = words;
        this.kind = kind;
        this.grades = grades;
        this.amberWidth = amberWidth;
    }

    abstract String grade(int ordinal);

    abstract @Nullable BigDecimal points(int ordinal);

    abstract int expectedAtEndOfTerm(int yearGroup, int term);

    /** In the middle of a term, what was expected at the end of the last one. */
    int expected(int yearGroup, int sixth) {
        if (sixth % 2 == 0) {
            return expectedAtEndOfTerm(yearGroup, sixth / 2 - 1);
        }
        return sixth > 1
                ? expectedAtEndOfTerm(yearGroup, sixth / 2 - 1)
                : expectedAtEndOfTerm(Math.max(yearGroup - 1, 1), yearGroup == 1 ? 0 : 2);
    }
}
