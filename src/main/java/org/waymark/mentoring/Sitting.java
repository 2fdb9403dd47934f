package org.waymark.mentoring;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A child at a tablet: what is asked, what was answered in this sitting, and what in an earlier one, of which nothing is shown.
 *
 * @param mentor empty where there is none yet
 * @param young whether the choices have faces
 */
public record Sitting(
        UUID id,
        MeetingId meeting,
        UUID pupil,
        String given,
        String mentor,
        boolean young,
        List<Question> questions,
        Map<String, Answer> now,
        Set<String> earlier) {

    /** What was chosen, and what was written. */
    public record Answer(String chosen, String words) {
        public static final Answer NONE = new Answer("", "");
    }

    /** Of how many questions there is an answer. */
    public int answered() {
        Set<String> all = new HashSet<>(earlier);
        all.addAll(now.keySet());
        return (int)
                questions.stream().filter(each -> all.contains(each.item())).count();
    }
}
