package org.waymark.consultations;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the bookings of one teacher go when an evening is moved: in the same order, each at its own place in the row of
 * times where that is still there, and closer together where the evening became shorter.
 */
final class Rearranged {
    private Rearranged() {}

    /**
     * The new place of each booking, or -1 for the last ones, for which no time is left.
     *
     * @param booked the places that were booked, from the first to the last
     * @param open the places that are left and not blocked, from the first to the last
     */
    static List<Integer> places(List<Integer> booked, List<Integer> open) {
        int fitting = Math.min(booked.size(), open.size());
        List<Integer> places = new ArrayList<>();
        int next = open.size() - 1;
        for (int each = fitting - 1; each >= 0; each--) {
            while (next > each && open.get(next) > booked.get(each)) {
                next--;
            }
            places.addFirst(open.get(next));
            next--;
        }
        while (places.size() < booked.size()) {
            places.add(-1);
        }
        return places;
    }
}
