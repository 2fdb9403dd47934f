package org.waymark.consultations;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.waymark.ui.Refused;

/** What the school says of an occasion when it sets one up, or changes it. */
public record NewOccasion(
        String title,
        int minutes,
        int gap,
        int walking,
        LocalDateTime opens,
        LocalDateTime closes,
        String place,
        String note,
        List<EveningPlan> evenings) {
    public static final int MOST_EVENINGS = 10;
    public static final int TITLE = 120;
    public static final int PLACE = 300;
    public static final int NOTE = 600;

    public NewOccasion {
        title = title.strip();
        place = place.strip();
        note = note.strip();
        evenings = List.copyOf(evenings);
    }

    /** @throws Refused for the first thing that cannot be so */
    NewOccasion checked(LocalDate today) {
        words();
        within("minutes", minutes, 1, 60, "A talk takes 1 to 60 minutes.");
        within("gap", gap, 0, 30, "Leave 0 to 30 minutes between two talks.");
        within("walking", walking, 0, 30, "Give 0 to 30 minutes for the way from room to room.");
        if (!opens.isBefore(closes)) {
            throw new Refused("closes", "Booking closes after it opens.");
        }
        if (evenings.size() > MOST_EVENINGS) {
            throw new Refused("day", "An occasion has at most " + MOST_EVENINGS + " evenings.");
        }
        evenings.forEach(each -> each.checked(today, minutes, gap));
        apart();
        evenings.forEach(each -> closesInTime(each, closes));
        return this;
    }

    /** @throws Refused where families could book an evening that is over */
    static void closesInTime(EveningPlan evening, LocalDateTime closes) {
        if (closes.isAfter(evening.day().atTime(evening.until()))) {
            throw new Refused("closes", "Booking closes before its evenings are over.");
        }
    }

    private void words() {
        if (title.isEmpty()) {
            throw new Refused("title", "Say what it is called, such as “Autumn consultations”.");
        }
        shorter("title", title, TITLE);
        shorter("place", place, PLACE);
        shorter("note", note, NOTE);
    }

    private void apart() {
        for (EveningPlan one : evenings) {
            for (EveningPlan other : evenings) {
                if (one != other
                        && one.day().equals(other.day())
                        && one.from().isBefore(other.until())
                        && other.from().isBefore(one.until())) {
                    throw new Refused("day", "Two of these are at the same time.");
                }
            }
        }
    }

    private static void within(String field, int number, int least, int most, String sentence) {
        if (number < least || number > most) {
            throw new Refused(field, sentence);
        }
    }

    static void shorter(String field, String words, int most) {
        if (words.length() > most) {
            throw new Refused(field, "Keep this within %d letters; it has %,d.".formatted(most, words.length()));
        }
    }
}
