package org.waymark.objectives;

import org.waymark.progress.ObjectiveMark;

/** What became of a mark. Each is ordinary, so none is an exception. */
public sealed interface MarkOutcome {

    /** It stands. Also the answer when the same entry comes a second time. */
    record Saved(int version, ObjectiveMark mark) implements MarkOutcome {}

    /** The cell says so already: last round's mark is carried forward by leaving it. */
    record Unchanged(int version, ObjectiveMark mark) implements MarkOutcome {}

    /** A colleague changed it since it was seen. Nothing is recorded; to insist, send this version as the one seen. */
    record Conflict(int version, ObjectiveMark mark, String by) implements MarkOutcome {}

    /** Not recorded, with the sentence that says why and what to do. */
    record Refused(String sentence) implements MarkOutcome {}
}
