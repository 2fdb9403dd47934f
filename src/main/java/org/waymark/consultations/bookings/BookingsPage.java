package org.waymark.consultations.bookings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an adult can book about their children, and has booked.
 *
 * @param calledOff a sentence for each occasion that was cancelled
 * @param done what was just done, and
 * @param problem why it was not, in a sentence
 */
public record BookingsPage(
        String address,
        List<Invitation> invitations,
        List<String> calledOff,
        @Nullable String done,
        @Nullable String problem) {

    /** One occasion: what it is, until when it can be booked, and what stands for each child. */
    public record Invitation(
            String id, String title, String days, String place, String note, String closes, List<Child> children) {}

    /**
     * One child in one occasion: booked, offered, waiting, all taken, closed, or times to choose from.
     *
     * @param backToBack times next to a talk about a brother or sister
     * @param besides the names of those
     */
    public record Child(
            String pupil,
            String name,
            List<String> news,
            @Nullable Booked booked,
            @Nullable Offered offered,
            boolean waiting,
            boolean allTaken,
            @Nullable String closed,
            List<Time> backToBack,
            String besides,
            List<Sitting> sittings) {}

    /** A time that is theirs, where it is, and whether they may still change it. */
    public record Booked(
            String id, String words, String room, String link, boolean mayChange, boolean changing, String keeping) {}

    /** A time that is kept for them. */
    public record Offered(String id, String words) {}

    /** One teacher on one day, with the times that are free. */
    public record Sitting(String day, String with, List<Time> times) {}

    /** A time to press; its label says all of it to somebody who does not see where it stands. */
    public record Time(String slot, String starts, String shown, String with, String label) {}
}
