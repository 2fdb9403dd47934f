package org.waymark.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The minute after sheets are shared and times can be booked: every family opens the sheet and books, each on a connection of its
 * own, one in twenty of them in the first second and ever fewer later. Whoever finds a time taken presses another that is left.
 *
 * @param families 0 where it was not measured
 * @param open one sheet, from the connection to its last byte
 * @param book one press for a time, or the page of times, likewise
 * @param presses how often a time was pressed, got or not
 * @param got how often the product said that it was theirs
 * @param cpuMs processor time of a request, in the product and in its PostgreSQL
 * @param taken what the database holds afterwards
 */
record FamilyMinute(
        int families, Spread open, Spread book, int presses, int got, double cpuMs, FamilyRows.Taken taken) {
    static final FamilyMinute NOT_MEASURED =
            new FamilyMinute(0, Spread.NONE, Spread.NONE, 0, 0, Double.NaN, new FamilyRows.Taken(0, 0, 0, 0));

    private static final double SECONDS = 60;
    private static final double FALLING = 20;
    private static final int WARM_CONNECTIONS = 8;
    private static final int WARM_TURNS = 5;

    /** Milliseconds. */
    record Spread(int requests, double median, double p95, double longest) {
        static final Spread NONE = new Spread(0, Double.NaN, Double.NaN, Double.NaN);

        static Spread of(Queue<Long> nanos) {
            long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Spread(
                    sorted.length,
                    Figures.percentile(sorted, 50),
                    Figures.percentile(sorted, 95),
                    Figures.percentile(sorted, 100));
        }
    }

    /** Bookings that were promised and are not there. */
    int lost() {
        return got - taken.booked();
    }

    boolean isMeasured() {
        return families > 0;
    }

    static FamilyMinute of(Product product, MadeUpSchool school) throws IOException, SQLException {
        FamilyRows rows = new FamilyRows(school, product.database());
        List<Family> families;
        try (HttpConnection connection = new HttpConnection(product.port())) {
            Teacher head = Teacher.head(school);
            head.signIn(connection);
            families = rows.plant(head, connection);
            for (Family family : families) {
                family.signIn(connection);
            }
        }
        warm(product, families);
        return new Running(product, families).run(rows);
    }

    /** A school's server has shown these pages before. */
    private static void warm(Product product, List<Family> families) {
        AtSameTime.run(WARM_CONNECTIONS, number -> {
            try (HttpConnection connection = new HttpConnection(product.port())) {
                for (int i = number; i < families.size() * WARM_TURNS; i += WARM_CONNECTIONS) {
                    Family family = families.get(i % families.size());
                    family.openSheet(connection);
                    family.openTimes(connection);
                }
            }
        });
    }

    /** What families do, as it is done. */
    private static final class Running {
        private final Product product;
        private final List<Family> families;
        private final Queue<Long> opened = new ConcurrentLinkedQueue<>();
        private final Queue<Long> booked = new ConcurrentLinkedQueue<>();
        private final AtomicInteger presses = new AtomicInteger();
        private final AtomicInteger got = new AtomicInteger();

        Running(Product product, List<Family> families) {
            this.product = product;
            this.families = families;
        }

        FamilyMinute run(FamilyRows rows) throws SQLException, IOException {
            double cpu = cpuSeconds();
            long start = System.nanoTime();
            AtSameTime.run(families.size() * 2, number -> {
                SplittableRandom random = new SplittableRandom(number);
                long at = start + (long) (moment(random.nextDouble()) * 1e9);
                Thread.sleep(Math.max(0, (at - System.nanoTime()) / 1_000_000));
                Family family = families.get(number / 2);
                if (number % 2 == 0) {
                    timed(opened, connection -> good(family.openSheet(connection)));
                } else {
                    book(family, random);
                }
            });
            double used = cpuSeconds() - cpu;
            return new FamilyMinute(
                    families.size(),
                    Spread.of(opened),
                    Spread.of(booked),
                    presses.get(),
                    got.get(),
                    1_000 * used / (opened.size() + booked.size()),
                    rows.taken());
        }

        private double cpuSeconds() {
            return product.cpuSeconds() + product.database().cpuSeconds();
        }

        /** Seconds after the start, within the minute: falls to a third every twenty. */
        private static double moment(double share) {
            return -FALLING * Math.log(1 - share * (1 - Math.exp(-SECONDS / FALLING)));
        }

        private void book(Family family, SplittableRandom random) throws IOException {
            Answer page = timed(booked, connection -> good(family.openTimes(connection)));
            for (List<Family.Time> left = Family.times(page); !left.isEmpty(); left = Family.times(page)) {
                Family.Time wish = left.get(random.nextInt(left.size()));
                presses.incrementAndGet();
                page = timed(booked, connection -> good(family.book(wish, connection)));
                if (page.header("Location").contains("done=booked")) {
                    got.incrementAndGet();
                    return;
                }
            }
        }

        private interface Asking {
            Answer ask(HttpConnection connection) throws IOException;
        }

        private Answer timed(Queue<Long> times, Asking asking) throws IOException {
            long start = System.nanoTime();
            try (HttpConnection connection = new HttpConnection(product.port())) {
                Answer answer = asking.ask(connection);
                times.add(System.nanoTime() - start);
                return answer;
            }
        }

        private static Answer good(Answer answer) throws IOException {
            boolean tooLate = answer.status() == 422;
            if (!tooLate && (answer.status() >= 400 || answer.header("Location").contains("sign-in"))) {
                throw new IOException("a family was answered " + answer.status() + " " + answer.header("Location"));
            }
            return answer;
        }
    }

    List<String> lines() {
        if (!isMeasured()) {
            return List.of("Families: not measured, there is no large school");
        }
        return Arrays.asList(
                "%d families within a minute, %.1f ms of processor time a request: %s; %s"
                        .formatted(
                                families,
                                cpuMs,
                                line("a sheet opened", open),
                                line("times looked at or pressed", book)),
                "  %d times, pressed %d times: %d got, %d in the database, %d twice, %d lost, %d left that somebody wanted"
                        .formatted(taken.times(), presses, got, taken.booked(), taken.twice(), lost(), taken.wanted()));
    }

    private static String line(String what, Spread spread) {
        return "%s %d times, median %.1f ms, p95 %.1f ms, longest %.1f ms"
                .formatted(what, spread.requests(), spread.median(), spread.p95(), spread.longest());
    }
}
