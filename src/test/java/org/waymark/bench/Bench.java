package org.waymark.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.bench.Figures.Samples;

/** {@code ./run bench}: how fast Waymark is and what it costs, with many schools and with one. */
public final class Bench {
    private static final int TEACHERS = 48;
    private static final int MOST_CONNECTIONS = 8;
    private static final int[] CONNECTIONS = {1, MOST_CONNECTIONS};
    /** The two products take turns, so that a busy neighbour is not taken for the effect of many schools. */
    private static final int TURNS = 2;

    private static final int WARM_SECONDS = 4;
    private static final int MOST_WARM_ROUNDS = 10;
    private static final double WARM_WHEN = 0.95;

    private final BenchOptions options;
    private final Map<String, String> machine = new LinkedHashMap<>();

    private Bench(BenchOptions options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        if (Arrays.asList(arguments).contains("--help")) {
            System.out.print(BenchOptions.USAGE);
            return;
        }
        new Bench(BenchOptions.of(arguments)).run();
    }

    private void run() throws IOException, InterruptedException, SQLException {
        describeMachine();
        BenchDatabase many = BenchDatabase.of(new MadeUpSchools(options.seed(), options.schools()), options);
        BenchDatabase one = BenchDatabase.of(new MadeUpSchools(options.seed(), 1), options);
        Results results = measure(many, one);
        machine.put("load after", OperatingSystem.load());
        machine.put("took", "%.1f minutes".formatted(Progress.minutes()));
        Report report = new Report(results);
        report.write(options.folder());
        if (!options.keep()) {
            many.remove();
            one.remove();
        }
        System.out.println();
        System.out.println(report.table());
        System.out.println();
        System.out.println("For programs: " + options.folder().resolve("bench.json") + " and bench.csv");
    }

    private void describeMachine() throws IOException, InterruptedException {
        machine.put("date", ZonedDateTime.now().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        machine.put("Waymark", version());
        machine.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("processor", OperatingSystem.processor());
        machine.put("cores", "" + Runtime.getRuntime().availableProcessors());
        machine.put("memory", OperatingSystem.memory());
        machine.put("load before", OperatingSystem.load());
    }

    private static String version() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? said : "unknown";
    }

    private Results measure(BenchDatabase many, BenchDatabase one)
            throws IOException, InterruptedException, SQLException {
        double firstPage = firstPageSeconds(many);
        PrintRun printRun = printRun(many);
        try (Product small = Product.start(options.product(), one.data())) {
            Measured single = Measured.signedIn(small, one.made(), TEACHERS, MOST_CONNECTIONS);
            there(single); // a class set among them, after which the memory is taken
            double memoryJvm = small.megabytes();
            double memoryPostgres = small.database().megabytes();
            machine.put("PostgreSQL", small.database().version());
            try (Product big = Product.start(options.product(), many.data())) {
                Measured all = Measured.signedIn(big, many.made(), TEACHERS, MOST_CONNECTIONS);
                List<Page> there = there(all);
                warm(List.of(all, single), there);
                List<Weight> weights = weigh(all, there);
                List<Figures> figures = figures(all, single, there);
                List<BareSql.Rate> bare = bare(all);
                return new Results(
                        machine,
                        many.loaded(),
                        firstPage,
                        memoryJvm,
                        memoryPostgres,
                        printRun,
                        families(big, many),
                        figures,
                        weights,
                        bare);
            }
        }
    }

    /** The middle one of three starts. */
    private double firstPageSeconds(BenchDatabase database) throws IOException, InterruptedException {
        double[] starts = new double[3];
        for (int i = 0; i < starts.length; i++) {
            try (Product product = Product.start(options.product(), database.data())) {
                starts[i] = product.firstPageSeconds;
                Progress.say("First page %.2f s after starting", starts[i]);
            }
        }
        Arrays.sort(starts);
        return starts[1];
    }

    private PrintRun printRun(BenchDatabase database) throws IOException, InterruptedException {
        if (!database.made().hasLarge()) {
            return PrintRun.NOT_MEASURED;
        }
        try (Product product = Product.start(options.product(), database.data())) {
            PrintRun run = PrintRun.of(product, Teacher.head(database.made().large()));
            Progress.say(
                    "Print run of %d sheets: %.1f a second, at most %.0f MB",
                    run.sheets(), run.perSecond(), run.megabytes());
            return run;
        }
    }

    private static FamilyMinute families(Product product, BenchDatabase database) throws IOException, SQLException {
        if (!database.made().hasLarge()) {
            return FamilyMinute.NOT_MEASURED;
        }
        FamilyMinute minute = FamilyMinute.of(product, database.made().large());
        minute.lines().forEach(line -> Progress.say("%s", line));
        return minute;
    }

    /** Asks for every page once; what the product does not answer is said, and left out. */
    private static List<Page> there(Measured measured) {
        List<Page> there = new ArrayList<>();
        for (Page page : Stream.of(Page.values()).filter(measured::has).toList()) {
            try {
                measured.once(page);
                there.add(page);
            } catch (IOException e) {
                Progress.say("%s: %s, so it is not measured", page.words, e.getMessage());
            }
        }
        return there;
    }

    /**
     * Until a page costs no less than it did a moment before: the compiler takes some ten thousand requests to settle, and
     * a school's server has had them by the end of the first morning.
     */
    private static void warm(List<Measured> products, List<Page> pages) {
        Progress.say("Warming up");
        for (Measured each : products) {
            for (Page page : pages.stream().filter(each::has).toList()) {
                double before = Double.MAX_VALUE;
                double now = each.run(page, MOST_CONNECTIONS, WARM_SECONDS, page.warmRequests())
                        .cpuSecondsEach();
                for (int more = 1; more < MOST_WARM_ROUNDS && now < WARM_WHEN * before; more++) {
                    before = now;
                    now = each.run(page, MOST_CONNECTIONS, WARM_SECONDS, page.warmRequests())
                            .cpuSecondsEach();
                }
            }
        }
    }

    private static List<Weight> weigh(Measured measured, List<Page> pages) throws IOException, SQLException {
        List<Weight> weights = new ArrayList<>();
        for (Page page : pages) {
            if (page.isPage()) {
                weights.add(measured.weigh(page));
            }
        }
        return weights;
    }

    private static List<Figures> figures(Measured all, Measured single, List<Page> there) {
        List<Figures> figures = new ArrayList<>();
        for (Page page : Page.values()) {
            for (int connections : CONNECTIONS) {
                if (there.contains(page)) {
                    List<Measured> products = Stream.of(all, single)
                            .filter(each -> each.has(page))
                            .toList();
                    List<Figures> found = inTurns(page, connections, products);
                    figures.addAll(found);
                    Progress.say(
                            "%s, %d connections: median %.2f ms",
                            page.words, connections, found.getFirst().medianMs());
                } else {
                    figures.add(Figures.refused(page, all.schools, connections, "not there"));
                }
            }
        }
        return figures;
    }

    private static List<Figures> inTurns(Page page, int connections, List<Measured> products) {
        Samples[] samples = new Samples[products.size()];
        for (int turn = 0; turn < TURNS; turn++) {
            for (int i = 0; i < samples.length; i++) {
                Samples more =
                        products.get(i).run(page, connections, (double) page.seconds / TURNS, page.requests / TURNS);
                samples[i] = samples[i] == null ? more : samples[i].and(more);
            }
        }
        List<Figures> figures = new ArrayList<>();
        for (int i = 0; i < samples.length; i++) {
            figures.add(Figures.of(page, products.get(i).schools, connections, samples[i]));
        }
        return figures;
    }

    private static List<BareSql.Rate> bare(Measured all) {
        try {
            BareSql sql = new BareSql(all.product.database(), all.teachers());
            sql.run(8, 3);
            return Arrays.stream(CONNECTIONS).mapToObj(each -> sql.run(each, 5)).toList();
        } catch (ReflectiveOperationException | IllegalStateException e) {
            Progress.say("The grid's statement bare: %s", e);
            return List.of();
        }
    }
}
