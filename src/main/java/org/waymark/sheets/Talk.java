package org.waymark.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was said, reviewed and agreed in the meeting, in the words of those who met. Whatever is empty is ruled on paper, to be
 * written by hand.
 *
 * @param noticed what pupil and mentor notice together
 * @param steps the personal one among them has no subject
 * @param work how the pupil works, a line for each attitude strand, and attendance where the school prints it
 * @param awards how many there are; empty where the school gives none
 * @param pupilSigned null: nobody has signed
 */
public record Talk(
        String went,
        List<Reviewed> reviews,
        String noticed,
        List<String> barriers,
        String hard,
        List<Step> steps,
        String want,
        String be,
        String proud,
        String child,
        String mentor,
        List<String> work,
        String awards,
        @Nullable Signature pupilSigned,
        @Nullable Signature mentorSigned) {
    /** Nothing is said yet. */
    public static final Talk BY_HAND = byHand(List.of());

    /** An earlier next step, and what came of it; no outcome yet where it is to be talked about. */
    public record Reviewed(String step, String setOn, String outcome, String evidence) {}

    /**
     * A next step with who does what; empty where nothing was said.
     *
     * @param id which it is in the record, for an amendment; never printed
     */
    public record Step(
            String id,
            String subject,
            String wording,
            String howWeKnow,
            String iWill,
            String schoolWill,
            String homeCan,
            String reviewOn) {}

    /** A typed name, or the path of a drawn mark on 600 by 200, and the day. */
    public record Signature(String name, String mark, String day) {}

    /** Whose signature it is. */
    public record Signed(String who, Signature signature) {}

    /** For the meeting on paper: the earlier next steps are there to be talked about. */
    public static Talk byHand(List<Reviewed> earlier) {
        return new Talk("", earlier, "", List.of(), "", List.of(), "", "", "", "", "", List.of(), "", null, null);
    }

    /** None before the meeting, nor where it was held on paper and nobody keyed it in. */
    public boolean hasWords() {
        return !steps.isEmpty()
                || !barriers.isEmpty()
                || pupilSigned != null
                || !String.join("", went, noticed, hard, want, be, proud, child, mentor)
                        .isEmpty();
    }

    /** Each thing that school will do once, however many next steps it is for. */
    public List<String> schoolWill() {
        return steps.stream()
                .map(Step::schoolWill)
                .filter(said -> !said.isEmpty())
                .distinct()
                .toList();
    }

    public List<String> homeCan() {
        return steps.stream()
                .map(Step::homeCan)
                .filter(said -> !said.isEmpty())
                .distinct()
                .toList();
    }

    /** Those who signed. */
    public List<Signed> signed() {
        List<Signed> signed = new ArrayList<>();
        if (pupilSigned != null) {
            signed.add(new Signed(SecondSide.SIGNATURES.get(0), pupilSigned));
        }
        if (mentorSigned != null) {
            signed.add(new Signed(SecondSide.SIGNATURES.get(1), mentorSigned));
        }
        return signed;
    }

    public String howIWork() {
        return String.join(" ", work);
    }

    /** What the pupil is proud of, and the awards beside it. */
    public String proudOf() {
        return proud.isEmpty() || awards.isEmpty() ? proud + awards : proud + "\n" + awards;
    }

    /** Every text on its own. */
    Stream<String> typed() {
        return Stream.of(
                        Stream.of(went, noticed, holdingBack(), aspirations(), proudOf(), howIWork(), child, mentor),
                        steps.stream()
                                .flatMap(each -> Stream.of(
                                        each.wording, each.howWeKnow, each.iWill, each.schoolWill, each.homeCan)),
                        reviews.stream().flatMap(each -> Stream.of(each.step, each.evidence)))
                .flatMap(each -> each);
    }

    /** What is chosen of the school's list, and the pupil's own words after it. */
    public String holdingBack() {
        String chosen = String.join("; ", barriers);
        return chosen.isEmpty() ? hard : hard.isEmpty() ? chosen : chosen + ". " + hard;
    }

    /** What the pupil wants to do or learn soon, and to be one day. */
    public String aspirations() {
        return want.isEmpty() || be.isEmpty() ? want + be : want + "\n" + be;
    }
}
