package org.waymark.bench;

import java.io.IOException;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The grid's plain form as the page brought it, filled in with other grades than it shows. */
record GridForm(Element form, String path) {

    static GridForm of(Teacher teacher, String path, HttpConnection connection) throws IOException {
        Answer answer = teacher.ask(Request.get(path), connection);
        if (answer.status() != 200) {
            throw new IOException("the grid answered %d".formatted(answer.status()));
        }
        Document page = Jsoup.parse(answer.text(), "http://localhost" + path);
        Element form = page.select("form[method=post]").stream()
                .max(Comparator.comparingInt(each -> cells(each).size()))
                .filter(each -> !cells(each).isEmpty())
                .orElseThrow(() -> new IOException("the grid has no form to fill in"));
        return new GridForm(form, form.absUrl("action").replaceFirst("^https?://[^/]+", ""));
    }

    private static List<Element> cells(Element form) {
        return form.select("input[name]:not([type]), input[name][type=text]");
    }

    /** Every cell changes. */
    Request allCells(Teacher teacher) {
        List<Entry<String, String>> fields = new ArrayList<>(hidden());
        for (Element cell : cells(form)) {
            fields.add(new SimpleEntry<>(cell.attr("name"), otherGrade(cell, teacher)));
        }
        return Request.form(path, fields);
    }

    /** One cell changes, as the script sends it. */
    Request oneCell(Teacher teacher) {
        List<Element> cells = cells(form);
        Element cell = cells.get(teacher.turn() % cells.size());
        Element grid = form.selectFirst("[data-grid]");
        return Request.form(
                grid.attr("data-address"),
                List.of(
                        Map.entry("key", UUID.randomUUID().toString()),
                        Map.entry("account", grid.attr("data-account")),
                        Map.entry("pupil", cell.attr("data-pupil")),
                        Map.entry("subject", cell.attr("data-subject")),
                        Map.entry("point", grid.attr("data-point")),
                        Map.entry("grade", otherGrade(cell, teacher)),
                        Map.entry("seen", cell.attr("data-version"))));
    }

    private List<Entry<String, String>> hidden() {
        return form.select("input[name][type=hidden]").stream()
                .<Entry<String, String>>map(field -> new SimpleEntry<>(field.attr("name"), field.attr("value")))
                .toList();
    }

    /** The grade expected of that class, or the next one, so that each save changes what is there. */
    private static String otherGrade(Element cell, Teacher teacher) {
        MadeUpScale scale = teacher.school.scale();
        int expected = scale.expected(teacher.yearGroup, 2);
        String first = scale.grade(expected);
        return cell.attr("value").equals(first) ? scale.grade(scale.held(expected + 1)) : first;
    }
}
