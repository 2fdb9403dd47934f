package org.waymark.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.AcademicYear;
import org.waymark.school.ClassId;
import org.waymark.school.Classes;
import org.waymark.school.SchoolClass;
import org.waymark.tenancy.Viewer;

/** This year's classes by the names a file gives them, and those that it is about to make. */
final class ClassNames {
    private final AcademicYear year;
    private final Map<String, ClassId> ids = new HashMap<>();
    private final Map<ClassId, String> names = new HashMap<>();
    private final Map<String, String> added = new TreeMap<>();

    ClassNames(AcademicYear year, List<SchoolClass> known) {
        this.year = year;
        for (SchoolClass each : known) {
            ids.put(key(each.name()), each.id());
            names.put(each.id(), each.name());
        }
    }

    AcademicYear year() {
        return year;
    }

    void need(@Nullable String name) {
        if (name != null && !ids.containsKey(key(name))) {
            added.merge(key(name), name, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
    }

    List<String> added() {
        return new ArrayList<>(added.values());
    }

    void make(Classes classes, Viewer by) {
        added.forEach((key, name) -> ids.put(key, classes.add(year, name, by).id()));
    }

    @Nullable
    ClassId id(@Nullable String name) {
        return name == null ? null : ids.get(key(name));
    }

    /** As the school writes it, where it has the class already. */
    String spelt(String name) {
        ClassId known = ids.get(key(name));
        return known == null ? name : name(known);
    }

    String name(@Nullable ClassId id) {
        return id == null ? "no class" : names.getOrDefault(id, "a class of another year");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
