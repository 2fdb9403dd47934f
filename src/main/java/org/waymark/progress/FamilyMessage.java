package org.waymark.progress;

import org.waymark.progress.Judgement.Coloured;
import org.waymark.progress.Judgement.Colourless;
import org.waymark.progress.Judgement.Reason;

/** The two colours put together in one sentence for a family. Good progress never turns attainment green, and nobody is "slipping". */
public final class FamilyMessage {

    private FamilyMessage() {}

    public static String of(Judgement attainment, Judgement progress, boolean catchingUp, Wording wording) {
        return switch (attainment) {
            case Colourless none ->
                none.reason() == Reason.WORDS_INSTEAD || none.reason() == Reason.ENGAGEMENT_MODEL
                        ? none.why()
                        : none.reason().label() + ".";
            case Coloured coloured -> wording.attainment(coloured) + tail(coloured.rag(), progress, catchingUp) + ".";
        };
    }

    private static String tail(Rag attainment, Judgement progress, boolean catchingUp) {
        return switch (progress) {
            case Colourless none ->
                none.reason() == Reason.WORDS_INSTEAD ? "; see the next steps" : "; too soon to say how fast";
            case Coloured coloured -> tail(attainment, coloured.rag(), catchingUp);
        };
    }

    private static String tail(Rag attainment, Rag progress, boolean catchingUp) {
        if (attainment == Rag.GREEN) {
            return progress == Rag.RED ? ", but has slowed: we will watch this together" : "";
        }
        if (progress == Rag.GREEN) {
            return catchingUp ? " and catching up" : ", keeping pace with their own target";
        }
        return slower(attainment, progress);
    }

    private static String slower(Rag attainment, Rag progress) {
        if (attainment == Rag.AMBER) {
            return progress == Rag.AMBER ? ", steady" : ", but needs a push";
        }
        return progress == Rag.AMBER ? ", moving slowly: see the next steps" : ": see the next steps";
    }
}
