package org.waymark.hosting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The clock that everything asks. In a demonstration the day can be set, and stays: its data belong to one term. The
 * time of day goes on as it is. In a real installation it is the real day, whatever the table says.
 */
@Component
public class PretendedDay extends Clock {
    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");

    static final String READ_SQL = """
            select day from hosting.pretended_day
            """;
    static final String SET_SQL = """
            insert into hosting.pretended_day (day) values (:day)
            on conflict (only_one) do update set day = excluded.day
            """;

    private final JdbcClient jdbc;
    private final Clock real;
    private final boolean demo;
    private final AtomicReference<Optional<LocalDate>> day;

    @Autowired
    PretendedDay(JdbcClient jdbc, Installation installation) {
        this(jdbc, installation.isDemo(), Clock.system(UNITED_KINGDOM));
    }

    private PretendedDay(JdbcClient jdbc, boolean demo, Clock real) {
        this.jdbc = jdbc;
        this.demo = demo;
        this.real = real;
        this.day = new AtomicReference<>(
                demo ? jdbc.sql(READ_SQL).query(LocalDate.class).optional() : Optional.empty());
    }

    /** @throws IllegalStateException in a real installation */
    public void pretend(LocalDate pretended) {
        if (!demo) {
            throw new IllegalStateException("only a demonstration may pretend another day");
        }
        jdbc.sql(SET_SQL).param("day", pretended).update();
        day.set(Optional.of(pretended));
    }

    /** The moment it is outside, whatever day is pretended: a code on somebody's phone goes by it. */
    public Instant outside() {
        return real.instant();
    }

    @Override
    public Instant instant() {
        return day.get()
                .map(pretended -> pretended
                        .atTime(LocalTime.now(real))
                        .atZone(UNITED_KINGDOM)
                        .toInstant())
                .orElseGet(real::instant);
    }

    @Override
    public ZoneId getZone() {
        return UNITED_KINGDOM;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
