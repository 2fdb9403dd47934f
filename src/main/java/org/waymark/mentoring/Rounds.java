package org.waymark.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;
import org.waymark.ui.Refused;

/** The door to rounds. A round has a meeting for every pupil on roll from the moment it is opened. */
@Repository
public class Rounds {
    static final String ALL_SQL = """
            select id, start_year, sixth, first_day, last_day, closed_at is not null as closed from mentoring.round
             where school_id = :school
             order by start_year desc, sixth desc
            """;
    static final String OPEN_SQL = """
            insert into mentoring.round (school_id, id, start_year, sixth, first_day, last_day, opened_at, opened_by_name)
            values (:school, :id, :year, :sixth, :first, :last, :at, :actor)
            on conflict (school_id, start_year, sixth) do nothing
            """;
    static final String CLOSE_SQL = """
            update mentoring.round set closed_at = :at where school_id = :school and id = :id and closed_at is null
            """;
    static final String FAMILIES_SQL = """
            select families_from from mentoring.round where school_id = :school and id = :id and families_from is not null
            """;
    static final String LET_FAMILIES_SQL = """
            update mentoring.round set families_from = :day where school_id = :school and id = :id
            """;
    static final String CLOSE_MEETINGS_SQL = """
            update mentoring.meeting set state = 'closed'
             where school_id = :school and round_id = :id and state = 'shared'
            """;

    private final JdbcClient jdbc;
    private final Roll roll;
    private final Audit audit;
    private final Clock clock;

    Rounds(JdbcClient jdbc, Roll roll, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.roll = roll;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first. */
    public List<Round> all(Viewer viewer) {
        return jdbc.sql(ALL_SQL)
                .param("school", viewer.schoolKey())
                .query((row, n) -> round(row))
                .list();
    }

    public Optional<Round> find(RoundId id, Viewer viewer) {
        return all(viewer).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /**
     * Opens the round of a term, or of half of one.
     *
     * @throws Refused where it is open already, or its days are in the wrong order
     */
    public Round open(CollectionPoint point, LocalDate first, LocalDate last, Viewer by) {
        Round.check(first, last);
        Round round = new Round(new RoundId(Uuid7.next()), point, first, last, false);
        int opened = jdbc.sql(OPEN_SQL)
                .param("school", by.schoolKey())
                .param("id", round.id().value())
                .param("year", point.year().startYear())
                .param("sixth", point.sixth())
                .param("first", first)
                .param("last", last)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", by.name())
                .update();
        if (opened == 0) {
            throw new Refused(
                    "point", "The round of " + point.label() + " is open already. Its meetings are on the board.");
        }
        int meetings = roll.join(round, by);
        String now = "{\"point\": \"%s %s\", \"meetings\": %d}".formatted(point.code(), point.year(), meetings);
        audit.record(by, "opened a round", round.id().value().toString(), null, null, now, null);
        return round;
    }

    /** Closes what has been shared. What was not held stays as it is, and is seen to be so. */
    public void close(RoundId id, Viewer by) {
        Round round = find(id, by).orElseThrow(NotFound::new);
        int closed = jdbc.sql(CLOSE_SQL)
                .param("school", by.schoolKey())
                .param("id", id.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (closed == 0) {
            throw new Refused("The round of " + round.label() + " is closed already.");
        }
        jdbc.sql(CLOSE_MEETINGS_SQL)
                .param("school", by.schoolKey())
                .param("id", id.value())
                .update();
        audit.record(by, "closed a round", id.value().toString(), null, null, null, null);
    }

    /** From which day families read the sheets of a round; empty: each as soon as it is shared. */
    public Optional<LocalDate> familiesFrom(RoundId id, Viewer viewer) {
        return jdbc.sql(FAMILIES_SQL)
                .param("school", viewer.schoolKey())
                .param("id", id.value())
                .query(LocalDate.class)
                .optional();
    }

    /**
     * Says from which day families read the sheets of a round, of those that are shared.
     *
     * @param day null: each as soon as it is shared
     */
    public void letFamiliesRead(RoundId id, @Nullable LocalDate day, Viewer by) {
        Round round = find(id, by).orElseThrow(NotFound::new);
        round.checkFamiliesFrom(day);
        LocalDate was = familiesFrom(id, by).orElse(null);
        if (Objects.equals(was, day)) {
            return;
        }
        jdbc.sql(LET_FAMILIES_SQL)
                .param("school", by.schoolKey())
                .param("id", id.value())
                .param("day", day, Types.DATE)
                .update();
        audit.record(
                by, "said from when families may read sheets", id.value().toString(), null, from(was), from(day), null);
    }

    private static String from(@Nullable LocalDate day) {
        return day == null ? "{\"from\": null}" : "{\"from\": \"%s\"}".formatted(day);
    }

    static Round round(ResultSet row) throws SQLException {
        return new Round(
                new RoundId(row.getObject("id", UUID.class)),
                new CollectionPoint(new AcademicYear(row.getInt("start_year")), row.getInt("sixth")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getBoolean("closed"));
    }
}
