package org.waymark.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.calendar.AcademicYear;
import org.waymark.exchange.reading.FileKind;
import org.waymark.exchange.reading.Mapping;
import org.waymark.exchange.reading.Opened;
import org.waymark.exchange.reading.PupilsReader;
import org.waymark.exchange.reading.Stopped;
import org.waymark.exchange.reading.Table;
import org.waymark.tenancy.Viewer;

/** From a file's bytes to a comparison with what we have. */
@Component
public class FilesIn {
    static final String ONE_AT_A_TIME_SQL = """
            select pg_advisory_xact_lock(hashtextextended('waymark import', :school))
            """;

    private final JdbcClient jdbc;
    private final ComparingPupils pupils;
    private final ComparingContacts contacts;
    private final ComparingStaff staff;
    private final ComparingResults results;
    private final ComparingAttendance attendance;
    private final Mappings mappings;
    private final Clock clock;

    FilesIn(
            JdbcClient jdbc,
            ComparingPupils pupils,
            ComparingContacts contacts,
            ComparingStaff staff,
            ComparingResults results,
            ComparingAttendance attendance,
            Mappings mappings,
            Clock clock) {
        this.jdbc = jdbc;
        this.pupils = pupils;
        this.contacts = contacts;
        this.staff = staff;
        this.results = results;
        this.attendance = attendance;
        this.mappings = mappings;
        this.clock = clock;
    }

    /** A file that can be read as a table, and what each of its columns is; no mapping where not even its kind is known. */
    public record Understood(Table table, @Nullable Mapping mapping) {
        /** Whether somebody must say more before it can be compared. */
        public boolean needsMapping() {
            return mapping == null || !mapping.missing().isEmpty() || mapping.needsYear();
        }
    }

    /** @throws StoppedImport with the sentence, when it is no file that we can read */
    public Understood understand(byte[] content, @Nullable FileKind said, Viewer viewer) {
        Opened opened = Table.open(content);
        if (opened instanceof Stopped stopped) {
            throw new StoppedImport(stopped.toString());
        }
        Table table = (Table) opened;
        Optional<FileKind> kind = said == null ? FileKind.recognise(table.headings()) : Optional.of(said);
        return new Understood(
                table,
                kind.map(k -> suggested(k, table, viewer))
                        .or(() -> asSaidBefore(table, viewer))
                        .orElse(null));
    }

    private Mapping suggested(FileKind kind, Table table, Viewer viewer) {
        return Mapping.suggest(kind, table.headings(), mappings.remembered(kind, viewer));
    }

    /** Headings of no kind that we know may be those that somebody has explained once: then every column is known. */
    private Optional<Mapping> asSaidBefore(Table table, Viewer viewer) {
        List<String> headings =
                table.headings().stream().filter(each -> !each.isEmpty()).toList();
        return Arrays.stream(FileKind.values())
                .filter(kind -> mappings.remembered(kind, viewer).keySet().containsAll(headings))
                .map(kind -> suggested(kind, table, viewer))
                .filter(mapping -> mapping.missing().isEmpty())
                .findFirst();
    }

    /** The kind as a person or a command says it; "results" is of either shape, which the headings tell. */
    public static Optional<FileKind> kind(String said, Table table) {
        String word = said.strip().toLowerCase(Locale.ROOT);
        if (word.equals("results")) {
            return FileKind.recognise(table.headings())
                    .filter(kind -> kind == FileKind.RESULTS_LONG)
                    .or(() -> Optional.of(FileKind.RESULTS_WIDE));
        }
        return Arrays.stream(FileKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word.replace(' ', '_')))
                .findFirst();
    }

    /** The academic year that a file of pupils is of, for a school that is new; empty for other files. */
    Optional<AcademicYear> year(byte[] content, FileKind kind) {
        if (kind != FileKind.PUPILS || !(Table.open(content) instanceof Table table)) {
            return Optional.empty();
        }
        Mapping mapping = Mapping.suggest(kind, table.headings());
        return mapping.missing().isEmpty()
                ? FilesYear.of(PupilsReader.read(table, mapping, LocalDate.now(clock), Set.of())
                        .rows())
                : Optional.empty();
    }

    Comparison compare(Understood understood, Choices choices, Progress.Watcher watcher, Viewer viewer) {
        Mapping mapping = understood.mapping();
        if (mapping == null || understood.needsMapping()) {
            throw new StoppedImport(
                    mapping == null
                            ? FileKind.notRecognised().toString()
                            : String.join(" ", mapping.missing()) + " Say on the Import page what the columns are.");
        }
        var file = new Context(understood.table(), mapping, choices, LocalDate.now(clock), watcher);
        return switch (mapping.kind()) {
            case PUPILS -> pupils.compare(file, viewer);
            case CONTACTS -> contacts.compare(file, viewer);
            case STAFF -> staff.compare(file, viewer);
            case RESULTS_LONG, RESULTS_WIDE -> results.compare(file, viewer);
            case ATTENDANCE -> attendance.compare(file, viewer);
        };
    }

    /** Compares and, unless that stops it, applies: in the transaction of the caller. */
    public Report apply(Understood understood, Choices choices, Viewer by) {
        return apply(understood, choices, Progress.Watcher.NOBODY, by);
    }

    Report apply(Understood understood, Choices choices, Progress.Watcher watcher, Viewer by) {
        oneAtATime(by);
        Comparison comparison = compare(understood, choices, watcher, by);
        if (comparison.report().stopped() == null) {
            comparison.apply(by);
        }
        return comparison.report();
    }

    public Report dryRun(Understood understood, Choices choices, Viewer viewer) {
        return dryRun(understood, choices, Progress.Watcher.NOBODY, viewer);
    }

    Report dryRun(Understood understood, Choices choices, Progress.Watcher watcher, Viewer viewer) {
        return compare(understood, choices, watcher, viewer).report();
    }

    /** Until the transaction ends no other file is applied to the school: two at once would each not see what the other brings. */
    void oneAtATime(Viewer by) {
        jdbc.sql(ONE_AT_A_TIME_SQL)
                .param("school", by.schoolKey())
                .query((row, n) -> true)
                .single();
    }
}
