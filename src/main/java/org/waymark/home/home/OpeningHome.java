package org.waymark.home.home;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.calendar.CollectionPoint;
import org.waymark.home.Counting;
import org.waymark.progress.Judgement;
import org.waymark.progress.Rag;
import org.waymark.progress.Wording;
import org.waymark.pupils.PupilId;
import org.waymark.school.SchoolDay;
import org.waymark.school.SchoolYears;
import org.waymark.school.Settings;
import org.waymark.school.Subject;
import org.waymark.targets.GridCell;
import org.waymark.targets.GridColours;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.Role;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Chip;
import org.waymark.ui.Tone;

/** Puts the first page together for whoever opens it. */
@Component
class OpeningHome {
    /** More names than this help nobody on a Monday morning; the grid has them all. */
    private static final int CHILDREN_SHOWN = 12;

    private final HomeQuery query;
    private final GridColours colours;
    private final SchoolYears years;
    private final Clock clock;

    OpeningHome(HomeQuery query, GridColours colours, SchoolYears years, Clock clock) {
        this.query = query;
        this.colours = colours;
        this.years = years;
        this.clock = clock;
    }

    HomePage page(Viewer viewer) {
        SchoolDay day = years.on(LocalDate.now(clock), viewer);
        Settings settings = day.settings();
        CollectionPoint point = day.point();
        List<HomeQuery.Pupil> pupils = query.pupils(point, viewer);
        Map<PupilId, List<GridCell>> cells =
                colours.of(pupils.stream().map(HomeQuery.Pupil::id).toList(), point, settings, viewer);
        Wording wording = settings.wording().equals(Wording.GUIDE.code()) ? Wording.GUIDE : Wording.WAYMARK;
        List<HomePage.Child> children = children(pupils, cells, wording, viewer);
        boolean whole = viewer.may(Audience.LEADING);
        LocalDate sunday = day.day().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        HomeQuery.Waiting waiting = query.waiting(day.day(), sunday, whole, viewer);
        return new HomePage(
                viewer.name().split(" ")[0],
                point.label(),
                whose(viewer),
                classes(pupils, cells, viewer),
                subjects(cells, wording),
                children.stream().limit(CHILDREN_SHOWN).toList(),
                children.size(),
                tasks(waiting, viewer),
                RoundAtAGlance.of(waiting, day.day(), whole, viewer));
    }

    private static String whose(Viewer viewer) {
        if (viewer.may(Audience.ARRANGING) || viewer.may(Audience.OFFICE_WORK)) {
            return "Classes";
        }
        return viewer.is(Role.TEACHER) ? "My class" : "My pupils";
    }

    private List<HomePage.ClassRow> classes(
            List<HomeQuery.Pupil> pupils, Map<PupilId, List<GridCell>> cells, Viewer viewer) {
        Map<UUID, List<HomeQuery.Pupil>> byClass = pupils.stream()
                .filter(pupil -> pupil.classId() != null)
                .collect(Collectors.groupingBy(HomeQuery.Pupil::classId, LinkedHashMap::new, Collectors.toList()));
        List<HomePage.ClassRow> rows = new ArrayList<>();
        byClass.forEach((id, members) -> rows.add(new HomePage.ClassRow(
                members.getFirst().className(),
                viewer.path() + "/record/classes/" + id + "/grid",
                viewer.path() + "/sheets/classes/" + id,
                members.size(),
                members.stream().mapToInt(HomeQuery.Pupil::entered).sum(),
                members.stream()
                        .mapToInt(pupil ->
                                cells.getOrDefault(pupil.id(), List.of()).size())
                        .sum())));
        return rows;
    }

    private static List<HomePage.SubjectTallies> subjects(Map<PupilId, List<GridCell>> cells, Wording wording) {
        Map<Subject, List<GridCell>> bySubject =
                cells.values().stream().flatMap(List::stream).collect(Collectors.groupingBy(GridCell::subject));
        return bySubject.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getKey().position()))
                .map(entry -> new HomePage.SubjectTallies(
                        entry.getKey().name(),
                        Counting.attainment(entry.getValue(), wording),
                        Counting.progress(entry.getValue(), wording)))
                .toList();
    }

    /** Whoever has red, those with the most of it first. No child is compared with another. */
    private static List<HomePage.Child> children(
            List<HomeQuery.Pupil> pupils, Map<PupilId, List<GridCell>> cells, Wording wording, Viewer viewer) {
        return pupils.stream()
                .map(pupil -> new HomePage.Child(
                        pupil.name(),
                        viewer.path() + "/record/pupils/" + pupil.id().value(),
                        pupil.className(),
                        reasons(cells.getOrDefault(pupil.id(), List.of()), wording)))
                .filter(child -> !child.reasons().isEmpty())
                .sorted(Comparator.comparingInt(
                        (HomePage.Child child) -> -child.reasons().size()))
                .toList();
    }

    private static List<HomePage.Reason> reasons(List<GridCell> cells, Wording wording) {
        List<HomePage.Reason> reasons = new ArrayList<>();
        for (GridCell cell : cells) {
            String subject = cell.subject().name();
            add(
                    reasons,
                    subject,
                    "Attainment",
                    cell.standing().attainment(),
                    wording.attainment(cell.standing().attainment()));
            add(
                    reasons,
                    subject,
                    "Progress",
                    cell.standing().progress(),
                    wording.progress(cell.standing().progress()));
        }
        return reasons;
    }

    private static void add(
            List<HomePage.Reason> reasons, String subject, String kind, Judgement judgement, String word) {
        if (judgement.rag() == Rag.RED) {
            reasons.add(new HomePage.Reason(subject, new Chip(kind, Tone.RED, word, judgement.why())));
        }
    }

    private static List<HomePage.Task> tasks(HomeQuery.Waiting waiting, Viewer viewer) {
        List<HomePage.Task> tasks = new ArrayList<>();
        if (viewer.is(Role.SAFEGUARDING_LEAD)) {
            tasks.add(new HomePage.Task(
                    waiting.told(),
                    "told to the safeguarding lead, not opened yet",
                    viewer.path() + "/mentoring/concerns"));
        }
        if (viewer.may(Audience.OFFICE_WORK)) {
            HomeQuery.Office office = waiting.office();
            String missing = viewer.path() + "/exchange/missing";
            tasks.add(new HomePage.Task(
                    office.suspended(),
                    "contacts suspended, to be looked at",
                    viewer.path() + "/exchange/suspensions"));
            tasks.add(new HomePage.Task(office.missing(), "pupils on roll whom the last file lacked", missing));
            tasks.add(new HomePage.Task(office.staff(), "staff whom the last file lacked, to be looked at", missing));
            tasks.add(new HomePage.Task(
                    office.undelivered(), "addresses that did not get their e-mail", viewer.path() + "/mail/messages"));
        }
        return tasks;
    }
}
