package org.waymark.interventions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Refused;

/**
 * How one pupil stood before and after, in grades and in words, and whether it helped. Empty words mean that nothing has been
 * said yet.
 *
 * @param helped null: too soon to say
 */
public record Outcome(
        String beforeGrade,
        String beforeWords,
        String afterGrade,
        String afterWords,
        @Nullable Helped helped) {
    private static final int LONGEST_GRADE = 12;
    private static final int LONGEST_WORDS = 500;

    /** Whether it helped. */
    public enum Helped {
        YES("Yes"),
        PARTLY("Partly"),
        NO("No");

        private final String words;

        Helped(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty for any other word. */
        public static Optional<Helped> of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }
    }

    Outcome checked() {
        return new Outcome(
                within("beforeGrade", beforeGrade, LONGEST_GRADE),
                within("beforeWords", beforeWords, LONGEST_WORDS),
                within("afterGrade", afterGrade, LONGEST_GRADE),
                within("afterWords", afterWords, LONGEST_WORDS),
                helped);
    }

    private static String within(String field, String typed, int longest) {
        String said = typed.strip();
        if (said.length() > longest) {
            throw new Refused(field, "Say it in at most " + longest + " characters.");
        }
        return said;
    }
}
