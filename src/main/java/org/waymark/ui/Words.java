package org.waymark.ui;

import java.util.List;

/** Small pieces of sentences: counts and lists. */
public final class Words {
    private Words() {}

    /** "1 pupil", "30 pupils", "no pupils". */
    public static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    /** "1 class", "14 classes", "no classes". */
    public static String count(long number, String one, String many) {
        return number == 0 ? "no " + many : number == 1 ? "1 " + one : "%,d %s".formatted(number, many);
    }

    /** "reading", "reading and writing", "reading, writing and maths". */
    public static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }
}
