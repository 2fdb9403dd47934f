package org.waymark.progress;

import org.jspecify.annotations.Nullable;

/** A colour with the sentence that explains it, or no colour with the reason. Colourless is a state of its own, never a red. */
public sealed interface Judgement {

    /** The explaining sentences, for a teacher. */
    String why();

    @Nullable
    Rag rag();

    /** red, amber, green or none. */
    default String colour() {
        var rag = rag();
        return rag == null ? "none" : rag.code();
    }

    /** Distance is how far the result is above (or, negative, below) what it was compared with, in the scale's unit. */
    record Coloured(Rag rag, String why, Grade result, Grade against, int distance) implements Judgement {}

    /** No colour. */
    record Colourless(Reason reason, String why) implements Judgement {
        @Override
        public @Nullable Rag rag() {
            return null;
        }
    }

    static Judgement none(Reason reason, String why) {
        return new Colourless(reason, why);
    }

    /** Why there is no colour, in the few words that fit a table's cell. */
    enum Reason {
        TO_COME("Still to come"),
        NOT_HERE_YET("Not here yet"),
        NOT_ASSESSED("Not yet assessed"),
        ABSENT("Absent"),
        DISAPPLIED("Disapplied"),
        ENGAGEMENT_MODEL("Engagement model"),
        EYFS("Assessed under the EYFS"),
        NO_EXPECTATION("No expectation set"),
        NOT_COMPARABLE("Measured differently"),
        TOO_SOON("Too soon to say"),
        /** Only on what the family sees. */
        WORDS_INSTEAD("See the next steps");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
