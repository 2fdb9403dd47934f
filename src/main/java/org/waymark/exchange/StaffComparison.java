package org.waymark.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.exchange.StaffPlaces.Place;
import org.waymark.exchange.reading.FileKind;
import org.waymark.exchange.reading.Finding;
import org.waymark.exchange.reading.Reading;
import org.waymark.exchange.reading.StaffField;
import org.waymark.exchange.reading.StaffReader;
import org.waymark.exchange.reading.StaffRow;
import org.waymark.school.ClassId;
import org.waymark.school.SchoolClass;
import org.waymark.school.StaffId;
import org.waymark.school.StaffMember;
import org.waymark.tenancy.Role;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;

/** A staff file beside the staff we have: who is new, whose access or classes change, and whom it lacks. */
final class StaffComparison implements Comparison {
    /** Somebody to save, with what they may do from now on. */
    record Due(int row, StaffMember member, Place place, boolean isNew, List<Report.Change> what) {}

    private final Context file;
    private final PlacingStaff placing;
    private final Map<String, SchoolClass> classes = new HashMap<>();
    private final Map<String, StaffMember> held = new LinkedHashMap<>();
    private final Map<String, StaffMember> gone = new HashMap<>();
    private final Map<String, Place> places;
    private final List<Due> due = new ArrayList<>();
    private final Set<StaffId> present = new HashSet<>();
    private final List<StaffMember> missing = new ArrayList<>();
    private final List<Finding> findings;
    private final Report report;

    StaffComparison(
            Context file,
            List<StaffMember> held,
            List<StaffMember> gone,
            Map<String, Place> places,
            List<SchoolClass> classes,
            PlacingStaff placing) {
        this.file = file;
        this.placing = placing;
        this.places = places;
        classes.forEach(each -> this.classes.put(each.name().toLowerCase(Locale.ROOT), each));
        held.forEach(member -> this.held.put(StaffPlaces.key(member.email()), member));
        gone.forEach(member -> this.gone.put(StaffPlaces.key(member.email()), member));
        Reading<StaffRow> reading = StaffReader.read(file.table(), file.mapping());
        this.findings = new ArrayList<>(reading.findings());
        reading.rows().forEach(this::compare);
        findings.sort(Comparator.comparingInt(Finding::row));
        if (!file.choices().part()) {
            RefusedRows refused = file.refusedRows(findings, StaffField.EMAIL);
            held.stream()
                    .filter(member -> !present.contains(member.id()) && !refused.name(member.email()))
                    .filter(member -> !of(member).missing())
                    .forEach(missing::add);
        }
        List<Due> joiners = due.stream().filter(Due::isNew).toList();
        int changed = due.size() - joiners.size();
        this.report = new Report(
                FileKind.STAFF,
                reading.rowsInFile(),
                joiners.size(),
                joiners.stream()
                        .map(d -> new Report.Line(
                                d.row(), d.member().name(), d.place().said()))
                        .toList(),
                changed,
                due.stream().flatMap(d -> d.what().stream()).toList(),
                reading.rows().size() - due.size(),
                missing.stream().map(this::line).toList(),
                List.of(),
                List.of(),
                findings,
                file.notes(reading),
                file.choices().knows()
                        ? null
                        : Unusual.of("staff", changed, missing.size(), "missing from the file", held.size()));
    }

    private void compare(StaffRow row) {
        String key = StaffPlaces.key(row.email());
        StaffMember before = held.get(key);
        StaffMember earlier = before == null ? gone.get(key) : before;
        Place place = place(row);
        StaffMember now = new StaffMember(
                earlier == null ? new StaffId(Uuid7.next()) : earlier.id(),
                row.name().first(),
                row.name().last(),
                PupilMerge.text(PupilMerge.or(row.job(), earlier == null ? null : earlier.job())),
                key);
        present.add(now.id());
        List<Report.Change> what = before == null
                ? List.of()
                : Changes.between(row.row(), before.name(), words(before, of(before)), words(now, place));
        if (before == null || !what.isEmpty()) {
            due.add(new Due(row.row(), now, place, before == null, what));
        }
    }

    private Place place(StaffRow row) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        row.access().forEach(each -> roles.add(Role.valueOf(each.name())));
        Set<String> names = new TreeSet<>();
        for (String name : row.classes()) {
            SchoolClass known = classes.get(name.toLowerCase(Locale.ROOT));
            if (known == null) {
                findings.add(new Finding(
                        row.row(),
                        file.mapping().heading(StaffField.CLASS),
                        name,
                        Finding.Outcome.WARNING,
                        "no pupil is in a class of this name; left out",
                        "Import the pupils file first, or write the class as it is there."));
            } else {
                names.add(known.name());
            }
        }
        return new Place(roles, names, false);
    }

    private Report.Line line(StaffMember member) {
        return new Report.Line(0, member.name(), of(member).said());
    }

    private Place of(StaffMember member) {
        return places.getOrDefault(StaffPlaces.key(member.email()), Place.NONE);
    }

    @Override
    public Report report() {
        return report;
    }

    @Override
    public void apply(Viewer by) {
        for (int i = 0; i < due.size(); i++) {
            file.applying(i, due.size());
            placing.place(due.get(i), taught(due.get(i).place()), by);
        }
        placing.missing(missing.stream().map(StaffMember::id).toList(), present, by);
    }

    private List<ClassId> taught(Place place) {
        return place.classes().stream()
                .map(name -> classes.get(name.toLowerCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .map(SchoolClass::id)
                .toList();
    }

    private static Map<String, String> words(StaffMember member, Place at) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Name", member.name());
        words.put("Job", member.job());
        words.put("Access", at.access());
        words.put("Classes", String.join(", ", at.classes()));
        words.put("In the staff file", at.missing() ? "missing from an earlier file" : "yes");
        return words;
    }
}
