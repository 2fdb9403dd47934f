package org.waymark.sheets;

import java.util.stream.Stream;

/**
 * How closely a sheet is set, so that it keeps to its sides: first closer and smaller, and only where nine points are not
 * enough, with long words cut short. The sheet then says so, and the whole words are on the screen. In two languages it takes a side
 * more instead.
 *
 * @param first how close the first side is set: 0 and 1 as the number of its subjects asks for
 * @param second how close the second is, or the only one
 */
public record Room(int first, int second) {
    static final Room ROOMY = new Room(0, 0);

    /** Closer than this there is nothing. */
    private static final int CLOSEST = 21;

    /** Over as many sides as it takes, in the usual size. */
    private static final int OVER = -1;

    /** From here on words are cut: a text gets this many characters, and fewer at each step. */
    private static final int CUT_FROM = 4;

    private static final String MORE = " …";
    private static final int[] CUT = {900, 600, 400, 280, 200, 140, 100, 75, 55, 40, 28, 20, 14, 10, 7, 4, 0};

    /** Usual meetings need none of this; very long ones are not tried first in large letters. */
    static Room guess(Copy copy) {
        SheetPage page = copy.page();
        int typed = page.talk().typed().mapToInt(text -> text.length() + 20).sum();
        if (copy.layout() == Layout.EASY_READ) {
            return ROOMY;
        }
        boolean few = page.table() == null || page.table().rows().size() < 6;
        int second = typed > 9000 ? 7 : typed > 5600 ? 4 : typed > 3600 ? 3 : typed > 2600 ? 2 : typed > 1700 ? 1 : 0;
        return new Room(few ? 0 : 1, copy.texts().english() ? second : Math.min(second, CUT_FROM - 1));
    }

    /**
     * The same where there is nothing closer. In two languages nothing of a sheet is cut short: it takes a side more instead.
     *
     * @param over by how many sides the second runs over: far over, two steps at once
     */
    Room closer(boolean firstSide, int over, Copy copy) {
        return new Room(
                firstSide ? closer(first, 1, copy, CUT_FROM) : first,
                over > 0
                        ? closer(second, Math.min(over, 2), copy, copy.layout() == Layout.EASY_READ ? 0 : CUT_FROM - 1)
                        : second);
    }

    private static int closer(int now, int steps, Copy copy, int uncut) {
        if (copy.texts().english()) {
            return Math.max(now, Math.min(now + steps, CLOSEST));
        }
        return now == OVER || now >= uncut ? OVER : Math.min(now + steps, uncut);
    }

    /** @param english in two languages the words beside the shapes are long: before small letters, the key alone says them */
    public String firstCss(boolean english) {
        return switch (first) {
            case OVER, 0, 1 -> "";
            case 2 -> " close";
            case 3 -> english ? " close small" : " close shapes";
            default -> english ? " close small beside smallest" : " close small shapes";
        };
    }

    /** What holds the child back stands beside where they are, where there is room for it; else overleaf. */
    public boolean hasBarriersFirst() {
        return first <= 0;
    }

    public String secondCss() {
        return second <= 0 ? "fit-0" : second < CUT_FROM - 1 ? "fit-1" : "fit-2";
    }

    /** No columns any more: a next step is said in a row of lines. */
    public boolean isTight() {
        return second > 1;
    }

    /** What of a text is said on the first side. */
    public String onFirst(String text) {
        return cut(text, first - CUT_FROM - 1);
    }

    public String onSecond(String text) {
        return cut(text, second - CUT_FROM);
    }

    /** In large letters nothing is set smaller. */
    public String inLargeLetters(String text) {
        return cut(text, second - 1);
    }

    /** Whether anything on a sheet is cut, so that it says so. */
    public boolean isCut(SheetPage page) {
        return page.talk().typed().anyMatch(text -> onSecond(text).endsWith(MORE))
                || Stream.concat(page.told().stream().map(SheetPage.Told::words), page.notes().stream())
                        .anyMatch(text -> onFirst(text).endsWith(MORE));
    }

    public boolean isCutInLargeLetters(SheetPage page) {
        return Stream.concat(page.talk().typed(), Stream.of(page.top().support()))
                .anyMatch(text -> inLargeLetters(text).endsWith(MORE));
    }

    private static String cut(String text, int step) {
        if (step < 0) {
            return text;
        }
        int most = CUT[Math.min(step, CUT.length - 1)];
        String line = text.replace('\n', ' ');
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        int end = line.offsetByCodePoints(0, most);
        int space = line.lastIndexOf(' ', end);
        return line.substring(0, space > end / 2 ? space : end) + MORE;
    }
}
