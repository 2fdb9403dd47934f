package org.waymark.paper;

import org.waymark.ui.Tone;

/** The shapes that stand beside a colour's word, the same as on screen; a screen reader passes on to the word. */
public final class Mark {
    private Mark() {}

    /** In the colour of the text around it. */
    public static String html(Tone tone) {
        return "<svg lang=\"und\" alt=\"%s\" viewBox=\"0 0 120 120\"".formatted(tone.css())
                + " style=\"display:inline-block;width:.72em;height:.72em;vertical-align:-.02em\"><path d=\"%s\"/></svg>"
                        .formatted(path(tone));
    }

    private static String path(Tone tone) {
        return switch (tone) {
            case RED -> "M5 12L115 12L60 112Z";
            case AMBER -> "M60 2L118 60L60 118L2 60Z";
            case GREEN -> "M60 8C89 8 112 31 112 60C112 89 89 112 60 112C31 112 8 89 8 60C8 31 31 8 60 8Z";
            case ABOVE -> "M60 2L78 39L118 45L89 74L96 115L60 96L24 115L31 74L2 45L42 39Z";
            case NONE -> "M15 50L105 50L105 70L15 70Z";
        };
    }
}
