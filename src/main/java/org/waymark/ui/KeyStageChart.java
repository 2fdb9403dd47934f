package org.waymark.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One subject over a key stage: the result beside the expectation, the Target and the PTT. Points run along the bottom,
 * the scale's grades, lowest first, up the side; only the grades that are near a line are drawn.
 */
public record KeyStageChart(String title, List<String> points, List<String> grades, List<Series> series) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 300;
    private static final int LEFT = 56;
    private static final int RIGHT = 470;
    private static final int TOP = 16;
    private static final int BOTTOM = 262;
    /** Space for a label's own line of text. */
    private static final int LABEL = 17;

    /** Space for the name of a point. */
    private static final int POINT_LABEL = 48;

    private static final int MOST_GRADE_LABELS = 13;

    public KeyStageChart {
        points = List.copyOf(points);
        grades = List.copyOf(grades);
        series = List.copyOf(series);
        for (var line : series) {
            if (line.grades().size() != points.size()) {
                throw new IllegalArgumentException("\"" + line.name() + "\" does not have a grade or a gap per point");
            }
        }
    }

    /** The words for whoever cannot see the chart: every line with its points and grades. */
    public String description() {
        return series.stream().map(this::describe).collect(Collectors.joining(" ", title + ". ", ""));
    }

    private String describe(Series line) {
        var said = IntStream.range(0, points.size())
                .filter(i -> line.grades().get(i) != null)
                .mapToObj(i -> points.get(i) + " " + grade(line, i))
                .collect(Collectors.joining(", "));
        return line.name() + ": " + (said.isEmpty() ? "none yet" : said) + ".";
    }

    /** The markup, for a page and a PDF alike. */
    public String svg() {
        var range = Range.of(this);
        var svg = new StringBuilder(4000);
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" aria-label="%s" viewBox="0 0 %d %d" \
                width="%d" height="%d" font-family="Noto Sans, sans-serif" font-size="13" fill="#14213d">""".formatted(escape(description()), WIDTH, HEIGHT, WIDTH, HEIGHT));
        svg.append("<title>").append(escape(title)).append("</title>");
        drawGrid(svg, range);
        var order = series.stream().sorted(Comparator.comparing(Series::kind)).toList();
        drawLabels(svg, order, range);
        order.forEach(line -> drawLine(svg, line, range));
        return svg.append("</svg>").toString();
    }

    private void drawGrid(StringBuilder svg, Range range) {
        svg.append("<g class=\"chart-grid\" stroke=\"#c9ced6\" stroke-width=\"1\">");
        for (int g = range.low(); g <= range.high(); g++) {
            svg.append("<path d=\"M%d %dH%d\"/>".formatted(LEFT, range.y(g), RIGHT));
        }
        svg.append("</g><g class=\"chart-axis\" text-anchor=\"end\">");
        int step = 1 + (range.high() - range.low()) / MOST_GRADE_LABELS;
        for (int g = range.low(); g <= range.high(); g += step) {
            svg.append(text(LEFT - 10, range.y(g) + 4, grades.get(g)));
        }
        svg.append("</g><g class=\"chart-axis\" text-anchor=\"middle\">");
        for (int i = 0; i < points.size(); i++) {
            if (!isCrowded() || Collections.frequency(points, points.get(i)) == 1) {
                svg.append(text(x(i), BOTTOM + 24, points.get(i)));
            }
        }
        svg.append("</g>");
    }

    /** Where names would run into one another, only those that stand for one point are written: the years, not the terms. */
    private boolean isCrowded() {
        return points.size() > 1 && x(1) - x(0) < POINT_LABEL;
    }

    private void drawLine(StringBuilder svg, Series line, Range range) {
        var path = new StringBuilder();
        var markers = new StringBuilder();
        boolean joined = false;
        for (int i = 0; i < points.size(); i++) {
            var grade = line.grades().get(i);
            if (grade != null) {
                path.append(joined ? "L" : "M").append(x(i)).append(' ').append(range.y(grade));
                markers.append(line.kind().marker(x(i), range.y(grade)));
            }
            joined = grade != null;
        }
        if (!path.isEmpty()) {
            svg.append(line.kind().group()).append(line.kind().line(path.toString()));
            svg.append(markers).append("</g>");
        }
    }

    /** Each line is named at its end, so no key has to be looked up; names that would overlap are moved apart. */
    private void drawLabels(StringBuilder svg, List<Series> lines, Range range) {
        var ends = new ArrayList<End>();
        for (var line : lines) {
            int last = last(line);
            if (last >= 0) {
                var grade = Objects.requireNonNull(line.grades().get(last));
                ends.add(new End(line, x(last), range.y(grade), line.name() + " " + grade(line, last)));
            }
        }
        ends.sort(Comparator.comparingLong(End::y).thenComparing(e -> e.line().kind(), Comparator.reverseOrder()));
        long below = BOTTOM + LABEL / 2 - (long) LABEL * (ends.size() - 1);
        long next = TOP;
        for (var end : ends) {
            long y = Math.max(next, Math.min(end.y(), below));
            svg.append(
                    "<path class=\"chart-leader\" d=\"M%d %dL%d %dH%d\" fill=\"none\" stroke=\"#8a93a0\" stroke-width=\"1\"/>"
                            .formatted(end.x() + 8, end.y(), RIGHT + 10, y, RIGHT + 16));
            svg.append("<g class=\"chart-label\"%s>"
                    .formatted(end.line().kind() == Series.Kind.RESULT ? " font-weight=\"bold\"" : ""));
            svg.append(text(RIGHT + 20, y + 4, end.words())).append("</g>");
            next = y + LABEL;
            below += LABEL;
        }
    }

    private record End(Series line, long x, long y, String words) {}

    private static int last(Series line) {
        return IntStream.range(0, line.grades().size())
                .filter(i -> line.grades().get(i) != null)
                .max()
                .orElse(-1);
    }

    private String grade(Series line, int point) {
        return grades.get(Objects.requireNonNull(line.grades().get(point)));
    }

    private long x(int point) {
        double step = points.size() < 2 ? 0 : (RIGHT - LEFT - 30.0) / (points.size() - 1);
        return Math.round(LEFT + 15 + point * step);
    }

    private static String text(long x, long y, String words) {
        return String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\">%s</text>", x, y, escape(words));
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The grades that are drawn: those used and one to spare on each side. */
    private record Range(int low, int high) {

        static Range of(KeyStageChart chart) {
            var used = chart.series.stream()
                    .flatMap(line -> line.grades().stream())
                    .filter(KeyStageChart::isPresent)
                    .mapToInt(Integer::intValue)
                    .summaryStatistics();
            int top = chart.grades.size() - 1;
            return used.getCount() == 0
                    ? new Range(0, Math.min(top, MOST_GRADE_LABELS))
                    : new Range(Math.max(0, used.getMin() - 1), Math.min(top, used.getMax() + 1));
        }

        long y(int grade) {
            return high == low
                    ? (TOP + BOTTOM) / 2
                    : Math.round(BOTTOM - (BOTTOM - TOP) * (grade - low) / (double) (high - low));
        }
    }

    private static boolean isPresent(@Nullable Integer grade) {
        return grade != null;
    }
}
