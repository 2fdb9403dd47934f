package org.waymark.attendance.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.attendance.Attendance;
import org.waymark.attendance.Bands;
import org.waymark.attendance.Entry;
import org.waymark.attendance.Figures;
import org.waymark.attendance.Light;
import org.waymark.attendance.Standing;
import org.waymark.audit.Audit;
import org.waymark.calendar.CollectionPoint;
import org.waymark.pupils.PupilId;
import org.waymark.school.SchoolDay;
import org.waymark.school.SchoolYears;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Link;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;
import org.waymark.ui.Rung;
import org.waymark.ui.Words;

/** Puts a class's figures of one term on the page, and keeps what was typed into it. */
@Component
class OpeningFigures {
    private final FiguresQuery query;
    private final Attendance attendance;
    private final SchoolYears years;
    private final Audit audit;
    private final Clock clock;

    OpeningFigures(FiguresQuery query, Attendance attendance, SchoolYears years, Audit audit, Clock clock) {
        this.query = query;
        this.attendance = attendance;
        this.years = years;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was sent: rows by pupil, what is wrong with them, and what was saved. */
    private record Tried(
            String all,
            Map<PupilId, FiguresForm> typed,
            Map<PupilId, Refused> wrong,
            @Nullable String news) {
        static final Tried NOTHING = new Tried("", Map.of(), Map.of(), null);
    }

    FiguresPage page(UUID schoolClass, @Nullable String code, Viewer viewer) {
        List<FiguresQuery.InClass> pupils = pupils(schoolClass, viewer);
        audit.opened(pupils.stream().map(each -> each.id().value()).toList(), viewer);
        SchoolDay day = years.on(LocalDate.now(clock), viewer);
        return page(schoolClass, pupils, day, point(code, day), Tried.NOTHING, viewer);
    }

    FiguresPage save(UUID schoolClass, Map<String, String> sent, Viewer viewer) {
        List<FiguresQuery.InClass> pupils = pupils(schoolClass, viewer);
        SchoolDay day = years.on(LocalDate.now(clock), viewer);
        CollectionPoint point = point(sent.get("point"), day);
        String all = FiguresForm.typed("all", sent);
        Map<PupilId, FiguresForm> typed = new HashMap<>();
        Map<PupilId, Refused> wrong = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (FiguresQuery.InClass pupil : pupils) {
            if (!sent.containsKey("attended-" + pupil.id().value())) {
                continue;
            }
            FiguresForm form = FiguresForm.of(pupil.id().value(), sent);
            typed.put(pupil.id(), form);
            try {
                Entry entry = form.entry(all);
                if (entry != null) {
                    entries.add(entry);
                }
            } catch (Refused refused) {
                wrong.put(pupil.id(), refused);
            }
        }
        List<Entry> beaten = attendance.record(entries, point, viewer);
        beaten.forEach(each -> wrong.put(
                each.pupil(),
                new Refused(
                        "attended", "Somebody else changed this meanwhile. Look at both, and save what is right.")));
        int kept = entries.size() - beaten.size();
        String news = kept == 0 ? null : "The figures of " + Words.count(kept, "pupil") + " are in.";
        return page(schoolClass, pupils, day, point, new Tried(all, typed, wrong, news), viewer);
    }

    private FiguresPage page(
            UUID schoolClass,
            List<FiguresQuery.InClass> pupils,
            SchoolDay day,
            CollectionPoint point,
            Tried tried,
            Viewer viewer) {
        Map<PupilId, Standing> now =
                attendance.of(pupils.stream().map(FiguresQuery.InClass::id).toList(), point, viewer);
        Bands bands = attendance.settings(viewer).bands();
        String address = viewer.path() + "/attendance/classes/" + schoolClass + "/figures";
        return new FiguresPage(
                pupils.getFirst().className(),
                address,
                viewer.path() + "/attendance/classes",
                point.label(),
                point.code(),
                begun(day).stream()
                        .map(each -> new Link(each.shortLabel(), address + "?point=" + each.code(), each.equals(point)))
                        .toList(),
                tried.all.isEmpty() ? usual(now) : tried.all,
                pupils.stream().map(each -> row(each, now, bands, tried)).toList(),
                tried.news,
                problems(pupils, tried));
    }

    private static FiguresPage.Row row(
            FiguresQuery.InClass pupil, Map<PupilId, Standing> now, Bands bands, Tried tried) {
        Standing standing = now.get(pupil.id());
        Figures figures = standing == null ? null : standing.figures();
        Refused wrong = tried.wrong.get(pupil.id());
        FiguresForm typed = wrong == null ? null : tried.typed.get(pupil.id());
        String stands = wrong == null || standing == null ? "" : theirs(standing, typed);
        return new FiguresPage.Row(
                pupil.id().value().toString(),
                pupil.name(),
                standing == null ? 0 : standing.version(),
                typed != null ? typed.possible() : figures == null ? "" : String.valueOf(figures.possible()),
                typed != null ? typed.attended() : figures == null ? "" : String.valueOf(figures.attended()),
                typed != null ? typed.medical() : figures == null ? "" : String.valueOf(figures.medical()),
                typed != null ? typed.lates() : figures == null ? "" : String.valueOf(figures.lates()),
                figures == null ? null : rung(bands.attendance(figures), figures.percent()),
                figures == null ? null : rung(bands.punctuality(figures), Words.count(figures.lates(), "late")),
                wrong == null ? null : wrong.sentence() + stands,
                wrong == null ? null : wrong.field());
    }

    private static String theirs(Standing standing, @Nullable FiguresForm typed) {
        Figures figures = standing.figures();
        return typed == null || typed.seen() == standing.version()
                ? ""
                : " %s gave %d possible, %d attended, %d medical, %d late."
                        .formatted(
                                standing.by(),
                                figures.possible(),
                                figures.attended(),
                                figures.medical(),
                                figures.lates());
    }

    private static @Nullable Rung rung(@Nullable Light light, String words) {
        return light == null ? null : new Rung(light.ordinal() + 1, Light.values().length, words, light.code());
    }

    private static Problems problems(List<FiguresQuery.InClass> pupils, Tried tried) {
        return new Problems(pupils.stream()
                .filter(each -> tried.wrong.containsKey(each.id()))
                .map(each -> {
                    Refused wrong = Objects.requireNonNull(tried.wrong.get(each.id()));
                    return new Problems.Problem(
                            wrong.field() + "-" + each.id().value(), each.name() + ": " + wrong.sentence());
                })
                .toList());
    }

    /** What most of the class has, so that it need not be typed again. */
    private static String usual(Map<PupilId, Standing> now) {
        return now.values().stream()
                .collect(Collectors.groupingBy(each -> each.figures().possible(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(each -> String.valueOf(each.getKey()))
                .orElse("");
    }

    private List<FiguresQuery.InClass> pupils(UUID schoolClass, Viewer viewer) {
        List<FiguresQuery.InClass> pupils = query.pupils(schoolClass, viewer);
        if (pupils.isEmpty()) {
            throw new NotFound();
        }
        return pupils;
    }

    private static List<CollectionPoint> begun(SchoolDay day) {
        return day.settings().points().stream()
                .filter(each -> !each.isAfter(day.point()))
                .toList();
    }

    private static CollectionPoint point(@Nullable String code, SchoolDay day) {
        return code == null
                ? day.point()
                : begun(day).stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }
}
