package org.waymark.family.door;

import java.util.List;

/** What a child has shown of the card so far. */
record Shown(String first, String second, String word, String number) {
    private static final int LONGEST = 40;

    static final Shown NOTHING = new Shown("", "", "", "");

    Shown {
        first = within(first);
        second = within(second);
        word = within(word);
        number = within(number);
    }

    /** Of a young child's three presses, which comes next; past the last one all are there. */
    int step() {
        return first.isEmpty() ? 1 : second.isEmpty() ? 2 : word.isEmpty() ? 3 : 4;
    }

    List<String> pictures() {
        return List.of(first, second, word);
    }

    List<String> words() {
        return List.of(word, number);
    }

    private static String within(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }
}
