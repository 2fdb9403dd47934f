package org.waymark.mentoring;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.waymark.pupils.PupilId;
import org.waymark.school.StaffId;
import org.waymark.ui.Dates;
import org.waymark.ui.Refused;

/**
 * One pupil's meeting in one round, and what may be done with it. See docs/rules/mentoring.md.
 *
 * @param mentor null: no mentor yet
 * @param day null: its day is not settled
 * @param mine whether whoever looks is its mentor
 */
public record Meeting(
        MeetingId id,
        Round round,
        PupilId pupil,
        @Nullable StaffId mentor,
        MeetingState state,
        @Nullable LocalDate day,
        @Nullable LocalTime at,
        String note,
        @Nullable LocalDate heldOn,
        boolean mine) {
    static final int LONGEST_NOTE = 300;
    private static final int DAYS_UNTIL_REBOOKED = 7;

    /** A meeting that did not take place: for which day it was, why, and for which day it is booked again. */
    public record Missed(@Nullable LocalDate was, String reason, Meeting rebooked) {}

    /** Settles the day, and the time where it is known. A day outside the round's needs a note that says why. */
    public Meeting plan(LocalDate newDay, @Nullable LocalTime time, String why) {
        refuseUnlessToCome("Its day stays as it was.");
        if (newDay.isBefore(round.firstDay())) {
            throw new Refused(
                    "day", "The round begins on " + Dates.written(round.firstDay()) + ". Choose a later day.");
        }
        String said = within("note", why, LONGEST_NOTE);
        if (newDay.isAfter(round.lastDay()) && said.isEmpty()) {
            throw new Refused(
                    "note",
                    "The round ends on " + Dates.written(round.lastDay())
                            + ". Say why the meeting is later, or choose an earlier day.");
        }
        return with(state, newDay, time, said);
    }

    /** The day for which a missed meeting is booked again where nobody says another: a week on. */
    public LocalDate nextDay(LocalDate today) {
        return (day == null || day.isBefore(today) ? today : day).plusDays(DAYS_UNTIL_REBOOKED);
    }

    /** It did not take place: says why, and is booked again. */
    public Missed missed(String why, @Nullable LocalDate again, String note, LocalDate today) {
        refuseUnlessToCome("It cannot have been missed.");
        String reason = within("reason", why, LONGEST_NOTE);
        if (reason.isEmpty()) {
            throw new Refused("reason", "Say why the meeting was missed, such as “away ill”.");
        }
        LocalDate newDay = again == null ? nextDay(today) : again;
        if (newDay.isBefore(today)) {
            throw new Refused("day", "That day is over. Choose a day from today on.");
        }
        return new Missed(day, reason, plan(newDay, null, note));
    }

    public Meeting prepare() {
        refuseUnlessToCome("There is nothing left to prepare.");
        return with(MeetingState.PREPARED, day, at, note);
    }

    /** It took place, and the sheet was signed on paper. Only its mentor can say so. */
    public Meeting hold(LocalDate on, LocalDate today) {
        refuseUnlessToCome("It cannot be held again.");
        if (!mine) {
            throw new Refused(
                    "heldOn", "Only the meeting’s mentor says that it was held. Ask them, or give them the meeting.");
        }
        if (on.isAfter(today)) {
            throw new Refused("heldOn", "That day is still to come. Say the day on which you met.");
        }
        if (on.isBefore(round.firstDay())) {
            throw new Refused(
                    "heldOn", "The round begins on " + Dates.written(round.firstDay()) + ". Say a later day.");
        }
        return new Meeting(id, round, pupil, mentor, MeetingState.HELD, day, at, note, on, true);
    }

    /** Pupil and mentor sign: it was held, and nothing in it changes any more. */
    Meeting sign(LocalDate today) {
        refuseUnlessToCome("It is not signed again.");
        if (!mine) {
            throw new Refused("This is another mentor’s meeting. Only whoever holds it signs it.");
        }
        return new Meeting(id, round, pupil, mentor, MeetingState.HELD, day, at, note, today, true);
    }

    /** The family may have it from here on. */
    public Meeting share() {
        if (state.isToCome()) {
            throw new Refused("This meeting has not been held. Hold and sign it first, then share it.");
        }
        if (state != MeetingState.HELD) {
            throw new Refused("This meeting is already " + state.inSentence() + ".");
        }
        return with(MeetingState.SHARED, day, at, note);
    }

    /** Another mentor meets the pupil. */
    public Meeting giveTo(StaffId other) {
        refuseUnlessToCome("Its mentor stays.");
        return new Meeting(id, round, pupil, other, state, day, at, note, heldOn, mine);
    }

    public void refuseUnlessToCome(String consequence) {
        if (!state.isToCome()) {
            throw new Refused(
                    heldOn == null
                            ? "This meeting is closed, as the child left. It opens again if they come back while the round runs."
                            : "This meeting was held and signed on " + Dates.written(heldOn) + ". " + consequence);
        }
    }

    private Meeting with(MeetingState newState, @Nullable LocalDate newDay, @Nullable LocalTime time, String said) {
        return new Meeting(id, round, pupil, mentor, newState, newDay, time, said, heldOn, mine);
    }

    static String within(String field, String typed, int longest) {
        String said = typed.strip();
        if (said.codePointCount(0, said.length()) > longest) {
            throw new Refused(field, "Say it in at most " + longest + " characters.");
        }
        return said;
    }
}
