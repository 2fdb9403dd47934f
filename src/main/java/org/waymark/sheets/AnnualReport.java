package org.waymark.sheets;

import java.util.ArrayList;
import java.util.List;
import org.waymark.calendar.YearGroup;
import org.waymark.ui.Words;

/**
 * What of the annual report that the law has parents get is on a sheet, and what must come apart from it: achievements in every
 * subject, general progress, attendance, the results of national tests, and how to talk about it.
 */
final class AnnualReport {
    private AnnualReport() {}

    /** @param saysAttendance whether the sheet does; of a child with medical absence it never does */
    static String line(SheetPage page, boolean saysAttendance) {
        List<String> here = new ArrayList<>();
        List<String> apart = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        if (page.table() != null) {
            page.table().rows().forEach(row -> subjects.add(row.subject()));
        }
        page.told().stream()
                .map(SheetPage.Told::subject)
                .filter(each -> !each.isEmpty() && !subjects.contains(each))
                .forEach(subjects::add);
        if (subjects.isEmpty()) {
            apart.add("achievements in every subject");
        } else {
            here.add("achievements and progress in " + Words.list(subjects));
            apart.add("other subjects and activities");
        }
        (saysAttendance ? here : apart).add("attendance");
        tests(page.top().yearGroup(), apart);
        here.add("whom to talk to about it");
        return "This sheet is part of the school’s annual report to parents. It has %s. Apart from it come %s."
                .formatted(Words.list(here), Words.list(apart));
    }

    private static void tests(String yearGroup, List<String> apart) {
        YearGroup year = YearGroup.parse(yearGroup).orElse(YearGroup.NURSERY);
        switch (year.number()) {
            case 0 -> apart.add("the early years profile");
            case 1 -> apart.add("the phonics check");
            case 4 -> apart.add("the multiplication tables check");
            case 6 -> apart.add("the national tests");
            default -> {}
        }
    }
}
