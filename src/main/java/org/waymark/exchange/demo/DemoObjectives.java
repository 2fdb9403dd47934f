package org.waymark.exchange.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.Term;
import org.waymark.calendar.YearGroup;
import org.waymark.objectives.MarkEntry;
import org.waymark.objectives.Marks;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.pupils.Pupil;
import org.waymark.pupils.Pupils;
import org.waymark.school.Classes;
import org.waymark.school.SchoolClass;
import org.waymark.school.Subject;
import org.waymark.school.Subjects;
import org.waymark.tenancy.Viewer;

/** Oakfield's bank of objectives, and the maths marks of 4 Maple: the same in every demonstration. */
@Component
class DemoObjectives {
    private static final AcademicYear YEAR = new AcademicYear(2026);
    private static final String CLASS = "4 Maple";

    private final Subjects subjects;
    private final Objectives objectives;
    private final Classes classes;
    private final Pupils pupils;
    private final Marks marks;

    DemoObjectives(Subjects subjects, Objectives objectives, Classes classes, Pupils pupils, Marks marks) {
        this.subjects = subjects;
        this.objectives = objectives;
        this.classes = classes;
        this.pupils = pupils;
        this.marks = marks;
    }

    void plant(Viewer viewer) {
        for (Subject subject : subjects.all(viewer)) {
            if (objectives.bringIn(subject, viewer) > 0 && subject.name().equals("Maths")) {
                mark(subject, viewer);
            }
        }
    }

    /** Year 3 is from last summer: all of it was taught. Of Year 4 the first half was, strand by strand. */
    private void mark(Subject maths, Viewer viewer) {
        List<Pupil> maple = maple(viewer);
        List<Objective> last = objectives.of(maths.id(), new YearGroup(3), viewer);
        List<Objective> now = objectives.of(maths.id(), new YearGroup(4), viewer);
        marks.record(entries(maple, last, 1, 0.3), CollectionPoint.endOf(Term.SUMMER, YEAR.plus(-1)), viewer);
        marks.record(entries(maple, now, 0.5, 0), new CollectionPoint(YEAR, 1), viewer);
    }

    private List<Pupil> maple(Viewer viewer) {
        var maple = classes.of(YEAR, viewer).stream()
                .filter(each -> each.name().equals(CLASS))
                .map(SchoolClass::id)
                .findFirst()
                .orElseThrow();
        return pupils.all(viewer).stream()
                .filter(pupil -> maple.equals(pupil.classId()) && pupil.left() == null)
                .sorted(Comparator.comparing(Pupil::misId, Comparator.nullsLast(String::compareTo)))
                .toList();
    }

    private static List<MarkEntry> entries(
            List<Pupil> class4, List<Objective> objectives, double taught, double easier) {
        List<MarkEntry> entries = new ArrayList<>();
        for (Pupil pupil : class4) {
            Random chance = new Random(Objects.hash(pupil.misId(), objectives.size()));
            double able = new Random(Objects.hashCode(pupil.misId()) * 31L).nextDouble();
            for (Objective each : objectives) {
                double shown = able * 0.7 + chance.nextDouble() * 0.6 + easier;
                if (isTaught(each, objectives, taught)) {
                    String mark = shown > 0.6 ? "X" : shown > 0.35 ? "/" : ".";
                    entries.add(new MarkEntry(UUID.randomUUID(), pupil.id(), each.id(), mark, 0));
                }
            }
        }
        return entries;
    }

    private static boolean isTaught(Objective objective, List<Objective> all, double share) {
        List<Objective> strand = all.stream()
                .filter(each -> each.strand().equals(objective.strand()))
                .toList();
        return strand.indexOf(objective) < Math.ceil(strand.size() * share);
    }
}
