package org.waymark.mentoring;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Refused;

/**
 * What one adult of a family said before a meeting: what they hope for, what helps at home, and a next step they propose. The mentor
 * answers it; what another version of it said before stays beside it.
 *
 * @param subject what the step is about; null: something personal
 * @param subjectName empty for something personal
 * @param seen whether the adult was shown the answer
 * @param agreed the next step that it became in the meeting
 */
public record FamilyWord(
        UUID account,
        int version,
        String by,
        String hope,
        String helps,
        String step,
        @Nullable UUID subject,
        String subjectName,
        OffsetDateTime at,
        @Nullable Answered answered,
        boolean seen,
        @Nullable UUID agreed) {
    /** In characters as people count them. */
    public static final int LONGEST = 1000;

    public static final int LONGEST_REPLY = 500;

    /** What the mentor does with it. */
    public enum Answer {
        TAKEN_UP("taken up", "Taken up"),
        NOT_NOW("not now", "Not now");

        private final String code;
        private final String words;

        Answer(String code, String words) {
            this.code = code;
            this.words = words;
        }

        public String code() {
            return code;
        }

        public String words() {
            return words;
        }

        /** @throws Refused for anything else */
        public static Answer of(String code) {
            for (Answer each : values()) {
                if (each.code.equals(code)) {
                    return each;
                }
            }
            throw new Refused("family", "Choose whether it is taken up, or not now.");
        }
    }

    /** The mentor's answer, which is shown to this adult alone. */
    public record Answered(Answer answer, String reply, String by, OffsetDateTime at) {}

    /** As a family types it. */
    public record Typed(
            String hope,
            String helps,
            String step,
            @Nullable UUID subject) {
        Typed checked() {
            Typed said = new Typed(
                    within("hope", hope, LONGEST),
                    within("helps", helps, LONGEST),
                    within("step", step, NewStep.LONGEST),
                    subject);
            if ((said.hope + said.helps + said.step).isEmpty()) {
                throw new Refused("hope", "Write something in one of the three first.");
            }
            return said;
        }

        private static String within(String field, String typed, int longest) {
            return Meeting.within(field, typed.replace("\r\n", "\n").replace("\0", ""), longest);
        }
    }
}
