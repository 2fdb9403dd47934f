package org.waymark.progress;

import org.waymark.progress.Judgement.Reason;

/**
 * What is agreed for one pupil in one subject, each with a reason and a date kept elsewhere. Staff always see every colour, except
 * under the engagement model, where a number would be a lie.
 */
public record Arrangements(boolean engagementModel, boolean newToEnglish, boolean noRed, boolean hideNational) {

    public static final Arrangements NONE = new Arrangements(false, false, false, false);

    /** New to English holds back red in reading and writing only. */
    public Arrangements outsideReadingAndWriting() {
        return new Arrangements(engagementModel, false, noRed, hideNational);
    }

    /** What a family sees of a judgement against the national expectation. */
    public Judgement nationalAsFamilySees(Judgement judgement) {
        return hideNational && judgement.rag() != null
                ? Judgement.none(Reason.WORDS_INSTEAD, "The next steps say what we are working on together.")
                : asFamilySees(judgement);
    }

    /** What a family sees of any other judgement. */
    public Judgement asFamilySees(Judgement judgement) {
        return judgement.rag() == Rag.RED && (noRed || newToEnglish)
                ? Judgement.none(Reason.WORDS_INSTEAD, "The next steps say what we are working on together.")
                : judgement;
    }
}
