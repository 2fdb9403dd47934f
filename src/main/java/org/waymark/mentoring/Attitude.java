package org.waymark.mentoring;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one attitude strand in a meeting: by the child, by the mentor, and agreed by both.
 *
 * @param before what was agreed in the last round in which anything was; null where nothing was said of this one
 */
public record Attitude(
        Strand strand, Map<Who, View> views, @Nullable StrandColour before) {
    private static final View NOTHING = new View(0, null, "");
    private static final int FAR_APART = 2;

    /** Whose view. */
    public enum Who {
        CHILD("child", "Me"),
        MENTOR("mentor", "My mentor"),
        AGREED("agreed", "We agree");

        private final String code;
        private final String label;

        Who(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }

        public static Optional<Who> of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code.equals(code))
                    .findFirst();
        }
    }

    /** One view: the version that stands, 0 where there never was one; its colour, null where there is none; and who said so. */
    public record View(int version, @Nullable StrandColour colour, String by) {}

    /** What somebody sends: the colour's place, null for none, and the version that they had in front of them. */
    public record Typed(
            StrandId strand, Who who, int seen, @Nullable Integer place) {}

    /** Two people said something else of one strand: what stands there, and what the other wanted. */
    public record Clash(
            Strand strand, Who who, View now, @Nullable StrandColour wanted) {}

    public View of(Who who) {
        return views.getOrDefault(who, NOTHING);
    }

    public @Nullable StrandColour child() {
        return of(Who.CHILD).colour();
    }

    public @Nullable StrandColour mentor() {
        return of(Who.MENTOR).colour();
    }

    public @Nullable StrandColour agreed() {
        return of(Who.AGREED).colour();
    }

    /** What to offer as agreed: what was agreed, else what both said where they said the same and nobody took it back. */
    public @Nullable StrandColour offered() {
        View said = of(Who.AGREED);
        StrandColour child = child();
        return said.version() > 0 ? said.colour() : child != null && child.equals(mentor()) ? child : null;
    }

    /** Whether child and mentor see it so differently that they should talk about it. */
    public boolean isFarApart() {
        StrandColour child = child();
        StrandColour mentor = mentor();
        return child != null && mentor != null && Math.abs(child.place() - mentor.place()) >= FAR_APART;
    }
}
