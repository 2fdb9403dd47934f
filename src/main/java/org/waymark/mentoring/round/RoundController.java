package org.waymark.mentoring.round;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.mentoring.MeetingState;
import org.waymark.mentoring.Meetings;
import org.waymark.mentoring.Round;
import org.waymark.mentoring.RoundId;
import org.waymark.mentoring.Rounds;
import org.waymark.school.Staff;
import org.waymark.school.StaffId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Choice;
import org.waymark.ui.Dates;
import org.waymark.ui.Link;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** Shows who meets whom, a class at a time, and gives pupils to another mentor. */
@Controller
@For(Audience.LEADING)
class RoundController {
    private static final String VIEW = "mentoring/round/round";

    private final RoundQuery query;
    private final Rounds rounds;
    private final Meetings meetings;
    private final Staff staff;

    RoundController(RoundQuery query, Rounds rounds, Meetings meetings, Staff staff) {
        this.query = query;
        this.rounds = rounds;
        this.meetings = meetings;
        this.staff = staff;
    }

    @GetMapping("/{school}/mentoring/rounds/{round}")
    String show(
            @PathVariable String school,
            @PathVariable UUID round,
            @RequestParam(name = "class", defaultValue = "") String inClass,
            Viewer viewer,
            Model model) {
        model.addAttribute("page", page(round, inClass, "", Problems.none(), viewer));
        return VIEW;
    }

    /** The ticked meetings, or with {@code whole} every one of the class that is still to come. */
    @PostMapping("/{school}/mentoring/rounds/{round}")
    String give(
            @PathVariable String school,
            @PathVariable UUID round,
            @RequestParam(name = "class", defaultValue = "") String inClass,
            @RequestParam(defaultValue = "") String mentor,
            @RequestParam(required = false) @Nullable List<UUID> meeting,
            @RequestParam(defaultValue = "") String whole,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        try {
            List<UUID> ids = whole.isEmpty()
                    ? meeting == null ? List.of() : meeting
                    : query.rows(round, key(inClass), viewer).stream()
                            .filter(row -> MeetingState.of(row.state()).isToCome())
                            .map(RoundQuery.Row::id)
                            .toList();
            if (ids.isEmpty()) {
                throw new Refused("meeting", "Tick the pupils to give to another mentor, or give the whole class.");
            }
            meetings.giveTo(member(mentor), ids, viewer);
            return "redirect:" + viewer.path() + "/mentoring/rounds/" + round + "?class=" + inClass;
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            model.addAttribute("page", page(round, inClass, mentor, Problems.of(refused), viewer));
            return VIEW;
        }
    }

    /** Nothing typed: families read each sheet as soon as it is shared. */
    @PostMapping("/{school}/mentoring/rounds/{round}/families")
    String letFamiliesRead(
            @PathVariable String school,
            @PathVariable UUID round,
            @RequestParam(defaultValue = "") String familiesFrom,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        try {
            rounds.letFamiliesRead(
                    new RoundId(round),
                    Dates.typed("familiesFrom", familiesFrom).orElse(null),
                    viewer);
            return "redirect:" + viewer.path() + "/mentoring/rounds/" + round;
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            model.addAttribute(
                    "page", page(round, "", "", Problems.of(refused), viewer).typed(familiesFrom));
            return VIEW;
        }
    }

    private RoundPage page(UUID id, String asked, String chosen, Problems problems, Viewer viewer) {
        Round round = rounds.find(new RoundId(id), viewer).orElseThrow(NotFound::new);
        List<RoundQuery.InClass> classes = query.classes(id, viewer);
        RoundQuery.InClass shown = classes.stream()
                .filter(each ->
                        asked.equals(each.id() == null ? "none" : each.id().toString()))
                .findFirst()
                .orElseGet(
                        () -> classes.isEmpty() ? new RoundQuery.InClass(null, "No class", 0, 0) : classes.getFirst());
        String address = viewer.path() + "/mentoring/rounds/" + id;
        return new RoundPage(
                round.label(),
                round.dates(),
                address,
                viewer.path() + "/mentoring/rounds",
                viewer.path() + "/mentoring/board?round=" + id,
                classes.stream()
                        .map(each -> new Link(
                                each.without() == 0
                                        ? each.name()
                                        : each.name() + " (" + each.without() + " without a mentor)",
                                address + "?class=" + word(each),
                                each == shown))
                        .toList(),
                word(shown),
                shown.name(),
                query.rows(id, shown.id(), viewer).stream()
                        .map(RoundController::row)
                        .toList(),
                Stream.concat(
                                Stream.of(Choice.of("", "Choose")),
                                staff.all(viewer).stream()
                                        .map(each ->
                                                Choice.of(each.id().value().toString(), each.name() + job(each.job()))))
                        .toList(),
                chosen,
                rounds.familiesFrom(new RoundId(id), viewer)
                        .map(LocalDate::toString)
                        .orElse(""),
                problems);
    }

    private static String job(String job) {
        return job.isBlank() ? "" : ", " + job;
    }

    private static String word(RoundQuery.InClass each) {
        return each.id() == null ? "none" : each.id().toString();
    }

    private static RoundPage.Row row(RoundQuery.Row row) {
        MeetingState state = MeetingState.of(row.state());
        return new RoundPage.Row(
                row.id().toString(),
                row.pupil(),
                row.mentor().isEmpty() ? "No mentor yet" : row.mentor(),
                row.closedBecause() == null ? state.words() : "Closed. " + row.closedBecause(),
                row.day() == null ? "" : Dates.withDay(row.day()),
                state.isToCome());
    }

    private static @Nullable UUID key(String inClass) {
        try {
            return inClass.equals("none") ? null : UUID.fromString(inClass);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private static StaffId member(String chosen) {
        try {
            return new StaffId(UUID.fromString(chosen));
        } catch (IllegalArgumentException e) {
            throw new Refused("mentor", "Choose who is to meet them.");
        }
    }
}
