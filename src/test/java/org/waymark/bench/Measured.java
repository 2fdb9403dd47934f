package org.waymark.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.waymark.bench.Figures.Samples;

/** A running product with teachers signed in to it, of whom pages are asked as fast as they are answered. */
final class Measured {
    final Product product;
    final int schools;
    private final List<Teacher> teachers;
    private final List<Teacher> heads;

    private Measured(Product product, int schools, List<Teacher> teachers, List<Teacher> heads) {
        this.product = product;
        this.schools = schools;
        this.teachers = teachers;
        this.heads = heads;
    }

    /**
     * Signs in a class teacher of each of several schools of one kind: their rows lie all over the database. The head of
     * the large school signs in at each connection.
     */
    static Measured signedIn(Product product, MadeUpSchools made, int teachers, int connections) throws IOException {
        List<Teacher> signedIn = new ArrayList<>();
        List<Teacher> heads = new ArrayList<>();
        int ofOneKind = Math.ceilDiv(made.count(), MadeUpSchool.KINDS);
        try (HttpConnection connection = new HttpConnection(product.port())) {
            for (int i = 0; i < Math.min(teachers, 6 * ofOneKind); i++) {
                // Another school each time and, once round, another year group.
                int yearGroup = 1 + (i % ofOneKind + i / ofOneKind) % 6;
                Teacher teacher = new Teacher(made.school(MadeUpSchool.KINDS * (i % ofOneKind)), yearGroup);
                teacher.signIn(connection);
                signedIn.add(teacher);
            }
            for (int i = 0; made.hasLarge() && i < connections; i++) {
                Teacher head = Teacher.head(made.large());
                head.signIn(connection);
                heads.add(head);
            }
        }
        return new Measured(product, made.count(), signedIn, heads);
    }

    boolean has(Page page) {
        return !who(page).isEmpty();
    }

    private List<Teacher> who(Page page) {
        return page.isLargeSchools() ? heads : teachers;
    }

    List<Teacher> teachers() {
        return teachers;
    }

    /** The page once, by itself; says why when it does not come. */
    Answer once(Page page) throws IOException {
        try (HttpConnection connection = new HttpConnection(product.port())) {
            Teacher teacher = who(page).getFirst();
            return checked(teacher.ask(page.request(teacher, connection), connection));
        }
    }

    /** The page once more, packed and not, with its statements counted: the fewest of three are its own. */
    Weight weigh(Page page) throws IOException, SQLException {
        ProductDatabase.Sent fewest = null;
        for (int i = 0; i < 3; i++) {
            ProductDatabase.Sent sent = product.database().sentDuring(() -> once(page));
            fewest = fewest == null || sent.statements() < fewest.statements() ? sent : fewest;
        }
        try (HttpConnection connection = new HttpConnection(product.port())) {
            Teacher teacher = who(page).getFirst();
            Request request = page.request(teacher, connection);
            int bytes = teacher.ask(request, connection).body().length;
            int packed = teacher.ask(request.gzipped(), connection).body().length;
            return new Weight(page, fewest.statements(), bytes, packed, fewest.lines());
        }
    }

    /** So many connections, each with teachers of its own, for a bounded time and number of requests. */
    Samples run(Page page, int connections, double seconds, int requests) {
        ConcurrentLinkedQueue<long[]> times = new ConcurrentLinkedQueue<>();
        AtomicInteger left = new AtomicInteger(requests);
        double jvm = product.cpuSeconds();
        double postgres = product.database().cpuSeconds();
        long start = System.nanoTime();
        long until = start + (long) (seconds * 1e9);
        int atOnce = Math.min(connections, who(page).size());
        AtSameTime.run(atOnce, number -> {
            // Nobody is at two connections: their saves would get in each other's way.
            List<Teacher> own = IntStream.range(0, who(page).size())
                    .filter(i -> i % atOnce == number)
                    .mapToObj(who(page)::get)
                    .toList();
            long[] mine = new long[requests];
            int count = 0;
            try (HttpConnection connection = new HttpConnection(product.port())) {
                for (int i = 0; System.nanoTime() < until && left.getAndDecrement() > 0; i++) {
                    Teacher teacher = own.get(i % own.size());
                    Request request = page.request(teacher, connection);
                    mine[count++] = checked(teacher.ask(request, connection)).nanos();
                }
            }
            times.add(Arrays.copyOf(mine, count));
        });
        return new Samples(
                times.stream().flatMapToLong(Arrays::stream).toArray(),
                (System.nanoTime() - start) / 1e9,
                product.cpuSeconds() - jvm,
                product.database().cpuSeconds() - postgres);
    }

    /** A page that sends us elsewhere after a save is as good as one that shows; to be sent to sign in is not. */
    private static Answer checked(Answer answer) throws IOException {
        boolean saved = answer.status() / 100 == 3 && !answer.header("Location").contains("/identity/");
        if (answer.status() / 100 != 2 && !saved) {
            throw new IOException("answered " + answer.status());
        }
        if (answer.text().startsWith("{\"outcome\"") && !answer.text().startsWith("{\"outcome\":\"saved\"")) {
            throw new IOException("answered " + answer.text());
        }
        return answer;
    }
}
