package org.waymark.progress;

import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.YearGroup;

/** How the explaining sentences say numbers and moments. */
final class Words {

    private static final String[] NUMBERS = {
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
    };

    private Words() {}

    /** "one grade", "two grades", "12 points". */
    static String count(int number, String unit) {
        var word = number < NUMBERS.length ? NUMBERS[number] : Integer.toString(number);
        return word + " " + unit + (number == 1 ? "" : "s");
    }

    /** "spring of Year 4", "the end of Year 4". */
    static String moment(CollectionPoint point, YearGroup yearGroup) {
        return (point.endsYear() ? "the " : "") + briefMoment(point, yearGroup);
    }

    /** "in spring of Year 4", "at the end of Year 4". */
    static String when(CollectionPoint point, YearGroup yearGroup) {
        return (point.endsYear() ? "at " : "in ") + moment(point, yearGroup);
    }

    /** As in brackets: "end of Year 2". */
    static String briefMoment(CollectionPoint point, YearGroup yearGroup) {
        return (point.endsYear() ? "end" : point.inWords()) + " of " + yearGroup.label();
    }

    static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
