package org.waymark.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that a run found. */
record Results(
        Map<String, String> machine,
        MadeUpSchools.Loaded loaded,
        double firstPageSeconds,
        double memoryJvmMb,
        double memoryPostgresMb,
        PrintRun printRun,
        FamilyMinute families,
        List<Figures> figures,
        List<Weight> weights,
        List<BareSql.Rate> bare) {

    /** The first of them is the database with many schools. */
    int schools() {
        return figures.getFirst().schools();
    }

    List<Target> targets() {
        List<Target> targets = new ArrayList<>(List.of(
                Target.atMost(
                        "Class grid: median at 1 connection", of(Page.GRID, 1).medianMs(), 8, " ms"),
                Target.atMost(
                        "Class grid: processor time at 8, JVM and PostgreSQL",
                        of(Page.GRID, 8).cpuMs(),
                        1.5,
                        " ms"),
                Target.atLeast("Class grid: part of the bare statement's rate at 8", ofBare(8), 1 / 8.0, ""),
                Target.atMost(
                        "Whole grid as a plain form: median",
                        of(Page.WHOLE_GRID, 1).medianMs(),
                        15,
                        " ms"),
                Target.atMost(
                        "Class set of 30 sheets, warm: median",
                        of(Page.CLASS_SET, 1).medianMs(),
                        2_000,
                        " ms"),
                Target.atMost("First page after starting", firstPageSeconds, 5, " s"),
                Target.atMost("One school, after a class set", memoryJvmMb + memoryPostgresMb, 700, " MB"),
                Target.atLeast("Print run of the large school, sheets a second", printRun.perSecond(), 12, ""),
                Target.atMost("Print run: memory in all", printRun.megabytes(), 800, " MB"),
                Target.atMost(
                        "400 families open the sheet: p95", families.open().p95(), 200, " ms"),
                Target.atMost(
                        "400 families book 240 times: p95", families.book().p95(), 200, " ms"),
                Target.atMost(
                        "Times left that a family wanted",
                        counted(families.taken().wanted()),
                        0,
                        ""),
                Target.atMost("Times booked twice", counted(families.taken().twice()), 0, ""),
                Target.atMost("Bookings lost", counted(families.lost()), 0, "")));
        List.of(Page.OBJECTIVES, Page.PREPARATION, Page.MEETING, Page.BOARD)
                .forEach(page -> targets.add(
                        Target.atMost(page.words + ": median", of(page, 1).medianMs(), 15, " ms")));
        pages().filter(page -> !page.isLargeSchools())
                .forEach(page -> targets.add(Target.atMost(
                        page.words + ": " + schools() + " schools against 1, median", growth(page), 1.2, " times")));
        pages().forEach(page -> targets.add(Target.atMost(page.words + ": statements", statements(page), 8, "")));
        return targets;
    }

    private static Stream<Page> pages() {
        return Stream.of(Page.values()).filter(Page::isPage);
    }

    private Figures of(Page page, int connections) {
        return of(page, schools(), connections);
    }

    private Figures of(Page page, int schools, int connections) {
        return figures.stream()
                .filter(each -> each.page() == page && each.schools() == schools && each.connections() == connections)
                .findFirst()
                .orElseGet(() -> Figures.refused(page, schools, connections, "not tried"));
    }

    private double counted(int figure) {
        return families.isMeasured() ? figure : Double.NaN;
    }

    double growth(Page page) {
        return of(page, 1).medianMs() / of(page, 1, 1).medianMs();
    }

    double ofBare(int connections) {
        return bare.stream()
                .filter(each -> each.connections() == connections)
                .mapToDouble(each -> of(Page.GRID, connections).perSecond() / each.perSecond())
                .findFirst()
                .orElse(Double.NaN);
    }

    private double statements(Page page) {
        return weights.stream()
                .filter(each -> each.page() == page)
                .mapToDouble(Weight::statements)
                .findFirst()
                .orElse(Double.NaN);
    }
}
