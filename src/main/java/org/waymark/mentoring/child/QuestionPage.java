package org.waymark.mentoring.child;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing at a time.
 *
 * @param ask what is on the screen: "start", an item, or "send"
 * @param place of the question, from 1
 * @param mentor who reads it first
 * @param choices none where there is only room to write
 * @param faces whether the choices have a face
 * @param before whether something was answered here in an earlier sitting, which is not shown
 */
public record QuestionPage(
        String ask,
        String given,
        String mentor,
        int place,
        int questions,
        int answered,
        String about,
        String asks,
        String help,
        List<Choice> choices,
        boolean faces,
        boolean wordy,
        String words,
        boolean before,
        String first,
        @Nullable String back,
        @Nullable String problem) {
    /** One of three. */
    public record Choice(String words, boolean chosen) {}

    /** How far along, for the bar. */
    public int percent() {
        return questions == 0 ? 0 : 100 * place / questions;
    }
}
