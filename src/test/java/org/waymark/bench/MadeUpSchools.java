package org.waymark.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** Schools that nobody goes to, the same ones for the same seed. */
record MadeUpSchools(long seed, int count) {
    /** PostgreSQL keeps a COPY's foreign keys to check in memory until its end, so one COPY takes only so many. */
    private static final int AT_ONCE = 25;

    /** What went in, and how long that took. */
    record Loaded(long rows, long results, double seconds, double vacuumSeconds, double gigabytes) {
        long rowsPerSecond() {
            return Math.round(rows / seconds);
        }
    }

    MadeUpSchool school(int number) {
        return new MadeUpSchool(seed, number, 1);
    }

    /** One of 420 pupils beside the others, after them all. */
    MadeUpSchool large() {
        return new MadeUpSchool(seed, count, 2);
    }

    /** One school is one school: it has no large one beside it. */
    boolean hasLarge() {
        return count > 1;
    }

    List<MadeUpSchool> all() {
        return Stream.concat(
                        IntStream.range(0, count).mapToObj(this::school),
                        Stream.of(large()).filter(large -> hasLarge()))
                .toList();
    }

    /** Fills an empty, migrated database as the role that migrates it. Foreign keys and indexes stay on. */
    Loaded load(List<Connection> asOwner) throws SQLException {
        Connection owner = asOwner.getFirst();
        long start = System.nanoTime();
        long rows = 0;
        long results = 0;
        List<Table> tables = tables();
        try (ForcedRowSecurity lifted = ForcedRowSecurity.lifted(owner)) {
            for (Table table : tables) {
                long before = System.nanoTime();
                long copied = copy(table, asOwner);
                rows += copied;
                if (table.name().equals("attainment.result")) {
                    results = copied;
                }
                double took = seconds(before);
                if (took > 2) {
                    Progress.say("  %s: %,d rows, %,.0f rows/s", table.name(), copied, copied / took);
                }
            }
        }
        double loading = seconds(start);
        long vacuumed = System.nanoTime();
        try (Statement statement = owner.createStatement()) {
            for (Table table : tables) {
                statement.execute("vacuum (freeze, analyze) " + table.name());
            }
        }
        return new Loaded(rows, results, loading, seconds(vacuumed), gigabytes(owner));
    }

    private static List<Table> tables() {
        List<Table> tables = new ArrayList<>(new SchoolTables().inOrder());
        tables.addAll(new ScaleTables().inOrder());
        tables.addAll(new ResultTables().inOrder());
        tables.addAll(new ObjectiveTables().inOrder());
        tables.addAll(new MentoringTables().inOrder());
        return tables;
    }

    /** The connections share a table's schools among them; the next table may point at it, and waits. */
    private long copy(Table table, List<Connection> asOwner) {
        List<MadeUpSchool> schools = all();
        AtomicInteger next = new AtomicInteger();
        LongAdder rows = new LongAdder();
        AtSameTime.run(asOwner.size(), stream -> {
            Connection owner = asOwner.get(stream);
            for (int first = next.getAndAdd(AT_ONCE); first < schools.size(); first = next.getAndAdd(AT_ONCE)) {
                CopyRows out = new CopyRows(
                        owner.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy()));
                for (MadeUpSchool school : schools.subList(first, Math.min(first + AT_ONCE, schools.size()))) {
                    table.rows().accept(school, out);
                }
                rows.add(out.end());
            }
        });
        return rows.sum();
    }

    private static double gigabytes(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var size = statement.executeQuery("select pg_database_size(current_database())")) {
            size.next();
            return size.getLong(1) / 1e9;
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
