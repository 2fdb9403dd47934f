package org.waymark.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waymark.school.School;
import org.waymark.school.Schools;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.SchoolTransactions;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Refused;

/**
 * Prints runs, a few sheets at a time: what is printed is kept with how far it is, so that a run that was under way when Waymark
 * was stopped goes on from there.
 */
@Component
public class PrintRunning {
    private static final Logger LOG = LoggerFactory.getLogger(PrintRunning.class);

    /** So many sheets are in memory at once for each of the two that print. */
    private static final int AT_ONCE = 10;

    private static final int PRINTERS = 2;

    private final PrintRuns runs;
    private final Choosing choosing;
    private final SheetQuery query;
    private final Printing printing;
    private final TakenHome home;
    private final ObjectProvider<SheetPrinter> printer;
    private final SchoolTransactions transactions;
    private final Schools schools;
    private final Set<UUID> here = ConcurrentHashMap.newKeySet();
    private final ExecutorService printers = Executors.newFixedThreadPool(
            PRINTERS, Thread.ofPlatform().daemon().name("printer-", 1).factory());

    PrintRunning(
            PrintRuns runs,
            Choosing choosing,
            SheetQuery query,
            Printing printing,
            TakenHome home,
            ObjectProvider<SheetPrinter> printer,
            SchoolTransactions transactions,
            Schools schools) {
        this.runs = runs;
        this.choosing = choosing;
        this.query = query;
        this.printing = printing;
        this.home = home;
        this.printer = printer;
        this.transactions = transactions;
        this.schools = schools;
    }

    /**
     * What is asked for.
     *
     * @param zipped a file for each child, in one ZIP; else one file for the printer
     */
    public record Wanted(String title, Layout layout, boolean zipped, PrintRun.ForHome forHome) {}

    /**
     * Begins a run of a class, or of the whole school.
     *
     * @param schoolClass null: the whole school
     * @throws Refused where there is nobody, or a run is under way
     */
    public UUID ofClass(@Nullable UUID schoolClass, Wanted wanted, Viewer by) {
        return begin(choosing.byClass(schoolClass, by), wanted, by);
    }

    /** Begins a run of what is shared, with the sheets of brothers and sisters together. */
    public UUID ofFamilies(Wanted wanted, Viewer by) {
        return begin(choosing.byFamily(by), wanted, by);
    }

    private UUID begin(Choosing.Chosen chosen, Wanted wanted, Viewer by) {
        if (chosen.pupils().isEmpty()) {
            throw new Refused("There is no sheet to print. For the families, share the signed sheets first.");
        }
        UUID id = runs.add(wanted, chosen, by);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                later(id, by);
            }
        });
        return id;
    }

    /**
     * Begins a run of those whose sheets could not be printed in an earlier one.
     *
     * @throws Refused where there is none, or a run is under way
     */
    public UUID again(PrintRun run, Viewer by) {
        List<String> lines = run.failed().stream()
                .map(each -> run.lines().get(run.pupils().indexOf(each)))
                .toList();
        return begin(
                new Choosing.Chosen(run.failed(), lines),
                new Wanted(run.title() + ", again", run.layout(), run.zipped(), run.forHome()),
                by);
    }

    /** What was under way when Waymark was stopped goes on. */
    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        for (School school : schools.all()) {
            transactions
                    .in(school.id(), () -> runs.underWay(school.id()))
                    .ifPresent(run -> later(
                            run.id(),
                            new Viewer(
                                    school.id(),
                                    school.slug(),
                                    school.name(),
                                    new AccountId(run.askedBy()),
                                    run.askedByName(),
                                    Set.of())));
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void removeOld() {
        schools.all().forEach(school -> transactions.run(school.id(), () -> runs.removeOld(school.id())));
    }

    private void later(UUID id, Viewer by) {
        if (here.add(id)) {
            Thread.ofVirtual().name("print run " + id).start(() -> {
                try {
                    print(id, by);
                } catch (RuntimeException fault) {
                    LOG.error("Print run {} was stopped", id, fault);
                    transactions.run(
                            by.school(),
                            () -> runs.end(
                                    id,
                                    PrintRun.State.STOPPED,
                                    null,
                                    "Something went wrong inside Waymark. Begin the run again; if it happens again, tell whoever looks after Waymark.",
                                    by.school()));
                } finally {
                    here.remove(id);
                }
            });
        }
    }

    private void print(UUID id, Viewer by) {
        while (true) {
            PrintRun run = transactions
                    .in(by.school(), () -> runs.underWay(by.school()))
                    .filter(each -> each.id().equals(id))
                    .orElse(null);
            if (run == null) {
                return;
            }
            if (run.done() == run.total()) {
                finish(run, by);
                return;
            }
            int to = Math.min(run.total(), run.done() + PRINTERS * AT_ONCE);
            if (!step(run, to, by)) {
                return;
            }
        }
    }

    private void finish(PrintRun run, Viewer by) {
        transactions.run(by.school(), () -> {
            SheetFiles.Parts parts = taker -> runs.parts(run.id(), by.school(), taker);
            byte[] file = run.zipped() ? SheetFiles.zip(parts) : SheetFiles.oneFile(parts);
            boolean any = file.length > 0;
            runs.end(run.id(), any ? PrintRun.State.READY : PrintRun.State.STOPPED, any ? file : null, "", by.school());
        });
    }

    /** Prints some more; false where the run was cancelled meanwhile. */
    private boolean step(PrintRun run, int to, Viewer by) {
        List<UUID> pupils = run.pupils().subList(run.done(), to);
        List<Numbered> copies = transactions.in(by.school(), () -> copies(run, pupils, by));
        LeftOut left = new LeftOut();
        if (copies.size() < pupils.size()) {
            left.gone(pupils.size() - copies.size());
        }
        List<PrintRuns.Part> parts = new ArrayList<>();
        int size = run.zipped() ? 1 : AT_ONCE;
        List<Future<List<PrintRuns.Part>>> printed = new ArrayList<>();
        for (int from = 0; from < copies.size(); from += size) {
            List<Numbered> some = copies.subList(from, Math.min(from + size, copies.size()));
            printed.add(printers.submit(part(run, some, left)));
        }
        printed.forEach(each -> parts.addAll(result(each)));
        return transactions.in(by.school(), () -> runs.printed(run.id(), parts, to, left.all(), by.school()));
    }

    private record Numbered(int number, UUID pupil, Copy copy) {}

    private List<Numbered> copies(PrintRun run, List<UUID> pupils, Viewer by) {
        Map<UUID, SheetQuery.Sheet> found =
                query.of(pupils, by).stream().collect(Collectors.toMap(SheetQuery.Sheet::pupil, Function.identity()));
        List<SheetQuery.Sheet> inOrder =
                pupils.stream().filter(found::containsKey).map(found::get).toList();
        Map<UUID, String> lines = new HashMap<>();
        for (int i = 0; i < pupils.size(); i++) {
            lines.put(pupils.get(i), run.lines().get(run.done() + i));
        }
        List<Copy> copies = printing.copies(inOrder, run.layout(), sheet -> lines.getOrDefault(sheet.pupil(), ""), by);
        List<UUID> printed = inOrder.stream().map(SheetQuery.Sheet::pupil).toList();
        List<Copy> forHome = home.fit(run.forHome(), printed, copies, by);
        List<Numbered> numbered = new ArrayList<>();
        for (int i = 0; i < copies.size(); i++) {
            numbered.add(new Numbered(run.done() + i, printed.get(i), forHome.get(i)));
        }
        return numbered;
    }

    private Callable<List<PrintRuns.Part>> part(PrintRun run, List<Numbered> some, LeftOut left) {
        return () -> {
            try {
                return List.of(one(run, some));
            } catch (RuntimeException whole) {
                // One sheet that cannot be printed keeps none of the others back, and is named.
                List<PrintRuns.Part> parts = new ArrayList<>();
                for (Numbered each : some) {
                    try {
                        parts.add(one(run, List.of(each)));
                    } catch (RuntimeException fault) {
                        LOG.error("A sheet of print run {} was left out", run.id(), fault);
                        left.add(each.pupil(), each.copy().page().top().pupil(), fault);
                    }
                }
                return parts;
            }
        };
    }

    private PrintRuns.Part one(PrintRun run, List<Numbered> some) {
        List<Copy> copies = some.stream().map(Numbered::copy).toList();
        SheetPage.Top top = copies.getFirst().page().top();
        int number = some.getFirst().number();
        if (run.zipped()) {
            String file = "%03d-%s-%s.pdf"
                    .formatted(
                            number + 1, PrintedSheets.fileName(top.className()), PrintedSheets.fileName(top.pupil()));
            byte[] pdf = printer.getObject().pdf(PrintedSheets.title(top.title(), top.pupil()), copies);
            return new PrintRuns.Part(number, file, pdf);
        }
        return new PrintRuns.Part(number, "", printer.getObject().set(run.title(), copies));
    }

    private static List<PrintRuns.Part> result(Future<List<PrintRuns.Part>> printed) {
        try {
            return printed.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while printing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
