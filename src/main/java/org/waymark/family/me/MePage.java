package org.waymark.family.me;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.languages.Texts;
import org.waymark.ui.LanguageSwitch;
import org.waymark.ui.Tone;

/**
 * A child's own page.
 *
 * @param young whether the child is learning to read: nothing needs to be typed
 * @param going where the child is, from the newest sheet that may be read at home; empty before there is one
 * @param told subjects that are told in words
 * @param numbers the grades behind it, for whoever asks
 * @param awards sentences; none where the school gives none
 * @param review the button to the self-review; null where none is open
 * @param reviewSent whether it was sent already
 * @param typed what could not be kept
 */
public record MePage(
        Texts texts,
        LanguageSwitch languages,
        String address,
        String given,
        boolean young,
        List<Going> going,
        List<Told> told,
        List<Number> numbers,
        List<Step> steps,
        List<Proud> proud,
        List<String> awards,
        @Nullable String review,
        boolean reviewSent,
        String typed,
        @Nullable String problem) {

    /** The words for how it goes, and of what they are true. */
    public record Going(Tone tone, String words, List<String> subjects) {}

    /** A subject in words. */
    public record Told(String subject, String words) {}

    /** What I got. */
    public record Number(String subject, String grade) {}

    /** A next step, and since when the child thinks it can do it; empty where it does not. */
    public record Step(String id, String subject, String wording, String thinks) {}

    /** A line of the child's. */
    public record Proud(String id, String words) {}
}
