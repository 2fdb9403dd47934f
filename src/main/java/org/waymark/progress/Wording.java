package org.waymark.progress;

import java.util.Map;

/** The school's words for the colours. The thresholds are the guide's and are not for changing; the words are. */
public record Wording(String code, String name, Map<Rag, String> attainment, Map<Rag, String> progress) {

    public static final Wording WAYMARK = new Wording(
            "waymark",
            "Waymark",
            Map.of(Rag.GREEN, "On track", Rag.AMBER, "Nearly there", Rag.RED, "Needs more help"),
            Map.of(Rag.GREEN, "As expected or better", Rag.AMBER, "A little slower", Rag.RED, "Slower, let’s talk"));

    public static final Wording GUIDE = new Wording(
            "guide",
            "A Guide for Parents and Carers",
            Map.of(
                    Rag.GREEN,
                    "Working at or above the national expectations",
                    Rag.AMBER,
                    "Working 1 sub level behind the national expectations",
                    Rag.RED,
                    "Not in line with the national expectations"),
            Map.of(
                    Rag.GREEN,
                    "Expected progress",
                    Rag.AMBER,
                    "Satisfactory progress",
                    Rag.RED,
                    "Poor or very slow progress"));

    public Wording {
        attainment = Map.copyOf(attainment);
        progress = Map.copyOf(progress);
        for (var rag : Rag.values()) {
            if (attainment.getOrDefault(rag, "").isBlank()
                    || progress.getOrDefault(rag, "").isBlank()) {
                throw new IllegalArgumentException("Every colour needs a word: " + rag.code() + " has none.");
            }
        }
    }

    public String attainment(Judgement judgement) {
        return word(attainment, judgement);
    }

    public String progress(Judgement judgement) {
        return word(progress, judgement);
    }

    private static String word(Map<Rag, String> words, Judgement judgement) {
        return switch (judgement) {
            case Judgement.Coloured coloured -> words.getOrDefault(coloured.rag(), "");
            case Judgement.Colourless none -> none.reason().label();
        };
    }
}
