package org.waymark.bench;

/** Something we want to reach on two cores, and the figure of this run; {@code NaN} where it could not be had. */
record Target(String words, double figure, double limit, String unit, boolean atLeast) {
    static Target atMost(String words, double figure, double limit, String unit) {
        return new Target(words, figure, limit, unit, false);
    }

    static Target atLeast(String words, double figure, double limit, String unit) {
        return new Target(words, figure, limit, unit, true);
    }

    String verdict() {
        if (Double.isNaN(figure)) {
            return "not measured";
        }
        return (atLeast ? figure >= limit : figure <= limit) ? "met" : "NOT MET";
    }

    String line() {
        String wanted = (atLeast ? "at least " : "at most ") + number(limit) + unit;
        String got = Double.isNaN(figure) ? "–" : number(figure) + unit;
        return "%-12s  %-62s  %10s  (%s)".formatted(verdict(), words, got, wanted);
    }

    private static String number(double value) {
        return value >= 100 ? "%.0f".formatted(value) : "%.3g".formatted(value).replaceFirst("\\.?0+$", "");
    }
}
