package org.waymark.record.explain;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.audit.Audit;
import org.waymark.calendar.AcademicYear;
import org.waymark.hosting.Command;
import org.waymark.hosting.CommandCall;
import org.waymark.hosting.Option;
import org.waymark.hosting.Refusal;
import org.waymark.school.CommandSchools;
import org.waymark.school.SchoolYears;
import org.waymark.targets.PupilRecord;
import org.waymark.targets.SubjectRecords;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./run explain}: reads one pupil's table, and records that it was opened. */
@Component
class ExplainCommand implements Command {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final CommandSchools schools;
    private final SchoolYears years;
    private final ExplainQuery query;
    private final SubjectRecords records;
    private final Audit audit;
    private final Clock clock;

    ExplainCommand(
            CommandSchools schools,
            SchoolYears years,
            ExplainQuery query,
            SubjectRecords records,
            Audit audit,
            Clock clock) {
        this.schools = schools;
        this.years = years;
        this.query = query;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "explain";
    }

    private record Read(
            ExplainQuery.Who who,
            @org.jspecify.annotations.Nullable String schoolClass,
            PupilRecord record) {}

    @Override
    public int run(CommandCall call) {
        Read read = schools.in(call, viewer -> read(call, viewer));
        if (call.options().has(Option.JSON)) {
            Explained explained = new Explaining(read.who(), read.schoolClass(), read.record()).explained();
            call.out().println(JSON.writeValueAsString(explained));
        } else {
            new ExplainText(call.out(), read.who(), read.schoolClass(), read.record()).print();
        }
        return CLEAN;
    }

    private Read read(CommandCall call, Viewer viewer) {
        String upn = call.options()
                .value(Option.PUPIL)
                .orElseThrow(() -> new Refusal("Say which pupil, by the UPN: --pupil UPN."));
        LocalDate day = day(call, viewer);
        ExplainQuery.Who who = query.who(upn, viewer)
                .orElseThrow(() -> new Refusal("No pupil of %s has the UPN %s.".formatted(viewer.schoolName(), upn)));
        if (day.isBefore(who.bornOn())) {
            throw new Refusal(
                    "%s was not born yet on %s. Give a later day with --on.".formatted(who.name(), Dates.written(day)));
        }
        PupilRecord record = records.on(List.of(who.pupil()), day, viewer).get(who.pupil());
        if (record == null) {
            throw new IllegalStateException("a pupil who is seen has no record");
        }
        audit.opened(List.of(who.pupil().value()), viewer);
        return new Read(who, query.className(who.pupil(), record.asOf().year(), viewer), record);
    }

    /** Today, or the day that was asked for, which must lie in a year that the school has come to. */
    private LocalDate day(CommandCall call, Viewer viewer) {
        String said = call.options().value(Option.ON).orElse(null);
        if (said == null) {
            return LocalDate.now(clock);
        }
        AcademicYear current = years.settings(viewer).currentYear();
        LocalDate day = parsed(said);
        if (day.isAfter(current.lastDay())) {
            throw new Refusal("%s works in %s, which ends on %s. Give a day up to then with --on."
                    .formatted(viewer.schoolName(), current.label(), Dates.written(current.lastDay())));
        }
        return day;
    }

    private static LocalDate parsed(String said) {
        try {
            return LocalDate.parse(said.strip());
        } catch (DateTimeException e) {
            throw new Refusal("%s is no date that --on can take. Write it as 2026-11-24.".formatted(said), e);
        }
    }
}
