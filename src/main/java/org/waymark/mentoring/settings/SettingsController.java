package org.waymark.mentoring.settings;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.attendance.Attendance;
import org.waymark.mentoring.AwardScheme;
import org.waymark.mentoring.Awards;
import org.waymark.mentoring.Barriers;
import org.waymark.mentoring.Strand;
import org.waymark.mentoring.Strands;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Words;

/** What a school keeps for its mentoring, in one place. */
@Controller("mentoringSettingsController")
@For(Audience.LEADING)
class SettingsController {
    private final Strands strands;
    private final Barriers barriers;
    private final Awards awards;
    private final Attendance attendance;

    SettingsController(Strands strands, Barriers barriers, Awards awards, Attendance attendance) {
        this.strands = strands;
        this.barriers = barriers;
        this.awards = awards;
        this.attendance = attendance;
    }

    @GetMapping("/{school}/mentoring/settings")
    String show(@PathVariable String school, Viewer viewer, Model model) {
        String mentoring = viewer.path() + "/mentoring/";
        List<String> names = strands.inUse(viewer).stream().map(Strand::name).toList();
        AwardScheme scheme = awards.scheme(viewer);
        model.addAttribute(
                "page",
                new SettingsPage(
                        mentoring + "rounds",
                        List.of(
                                new SettingsPage.Entry(
                                        mentoring + "strands",
                                        "Attitude strands",
                                        names.isEmpty()
                                                ? "None yet, so meetings do not talk about them."
                                                : Words.list(names) + "."),
                                new SettingsPage.Entry(
                                        mentoring + "barriers",
                                        "What makes it hard",
                                        "%d to choose from in a meeting."
                                                .formatted(barriers.all(viewer).size())),
                                new SettingsPage.Entry(
                                        mentoring + "tiers",
                                        "Awards",
                                        scheme.given() ? "On: " + scheme.many() + "." : "Off."),
                                new SettingsPage.Entry(
                                        viewer.path() + "/attendance/settings",
                                        "How attendance is coloured",
                                        attendance.settings(viewer).onSheets()
                                                ? "Sheets say attendance and late marks."
                                                : "Sheets say nothing of attendance."),
                                new SettingsPage.Entry(
                                        viewer.path() + "/sheets/settings",
                                        "What sheets say",
                                        "Whether they are part of your annual report to parents."),
                                new SettingsPage.Entry(
                                        viewer.path() + "/languages/wordings",
                                        "What families read",
                                        "Every fixed text in sixteen languages, to be put in your own words."))));
        return "mentoring/settings/settings";
    }
}
