package org.waymark.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.calendar.AcademicYear;
import org.waymark.exchange.reading.FileKind;
import org.waymark.exchange.reading.Stopped;
import org.waymark.exchange.reading.Table;
import org.waymark.hosting.Command;
import org.waymark.hosting.CommandCall;
import org.waymark.hosting.Installation;
import org.waymark.hosting.Option;
import org.waymark.hosting.Refusal;
import org.waymark.school.CommandSchools;
import org.waymark.school.School;
import org.waymark.school.Schools;
import org.waymark.tenancy.SchoolTransactions;
import org.waymark.tenancy.Viewer;

/**
 * {@code ./run import}: all files of one call are applied in one transaction. A dry run does the same and takes it back,
 * so that results can be looked at whose pupils are only in the file before.
 */
@Component
class ImportCommand implements Command {
    private static final int LARGEST = 50 * 1024 * 1024;

    private final Installation installation;
    private final CommandSchools schools;
    private final Schools all;
    private final SchoolOpening opening;
    private final FilesIn files;
    private final SchoolTransactions transactions;
    private final TransactionTemplate whole;

    ImportCommand(
            Installation installation,
            CommandSchools schools,
            Schools all,
            SchoolOpening opening,
            FilesIn files,
            SchoolTransactions transactions,
            PlatformTransactionManager manager) {
        this.installation = installation;
        this.schools = schools;
        this.all = all;
        this.opening = opening;
        this.files = files;
        this.transactions = transactions;
        this.whole = new TransactionTemplate(manager);
    }

    @Override
    public String name() {
        return "import";
    }

    private record File(String name, byte[] content, FileKind kind) {}

    @Override
    public int run(CommandCall call) throws IOException {
        String name = schools.name(call);
        List<File> read = read(call);
        boolean apply = call.options().has(Option.APPLY);
        try {
            List<Report> reports = whole.execute(transaction -> {
                School school = all.find(name).orElseGet(() -> newSchool(name, read, call));
                List<Report> made = transactions.in(school.id(), () -> files(read, school, call, apply));
                if (!apply || status(made) == STOPPED) {
                    transaction.setRollbackOnly();
                }
                return made;
            });
            call.out().println(outcome(reports, apply));
            return status(reports);
        } catch (StoppedImport stopped) {
            throw new Refusal(stopped.sentence() + " Nothing was changed.", stopped);
        }
    }

    /** Only in a directory that is empty and no demonstration: elsewhere a name that is unknown is a slip. */
    private School newSchool(String name, List<File> read, CommandCall call) {
        if (installation.isDemo() || !all.all().isEmpty()) {
            throw schools.unknown(name);
        }
        Optional<AcademicYear> year = read.stream()
                .flatMap(file -> files.year(file.content(), file.kind()).stream())
                .findFirst();
        School school = year.map(found -> opening.open(name, null, found)).orElseGet(() -> opening.open(name, null));
        call.out().printf("New school: %s, at /%s.%n", school.name(), school.slug());
        year.ifPresent(found -> call.out()
                .printf(
                        "  Academic year, recognised from the pupils' ages: %s, with the usual three terms.%n",
                        found.label()));
        return school;
    }

    private List<Report> files(List<File> read, School school, CommandCall call, boolean apply) {
        Viewer viewer = schools.viewer(school, call);
        Choices choices = Choices.ofScale(call.options().value(Option.SCALE).orElse(null));
        List<Report> reports = new ArrayList<>();
        for (File file : read) {
            Report report = report(file, choices, viewer);
            reports.add(report);
            new ReportText(call.out()).print(file.name(), report, apply && report.stopped() == null);
            if (report.stopped() != null) {
                break;
            }
        }
        return reports;
    }

    private Report report(File file, Choices choices, Viewer viewer) {
        try {
            return files.apply(files.understand(file.content(), file.kind(), viewer), choices, viewer);
        } catch (StoppedImport stopped) {
            throw new StoppedImport(file.name() + ": " + stopped.sentence());
        }
    }

    private static int status(List<Report> reports) {
        if (reports.stream().anyMatch(report -> report.stopped() != null)) {
            return STOPPED;
        }
        return reports.stream().allMatch(report -> report.refused().isEmpty()) ? CLEAN : ROWS_REFUSED;
    }

    /** Pupils come before those who hang on them, in whatever order the files were named. */
    private List<File> read(CommandCall call) throws IOException {
        List<File> read = new ArrayList<>();
        for (CommandCall.Input input : call.files()) {
            byte[] content;
            try (InputStream in = input.content().open()) {
                content = in.readNBytes(LARGEST + 1);
            }
            read.add(new File(
                    input.name(),
                    content,
                    kind(
                            input.name(),
                            content,
                            call.options().value(Option.KIND).orElse(null))));
        }
        read.sort(Comparator.comparing(File::kind));
        return read;
    }

    private static FileKind kind(String name, byte[] content, @Nullable String said) {
        return switch (Table.open(content)) {
            case Stopped stopped -> throw new Refusal(name + ": " + stopped);
            case Table table -> {
                Optional<FileKind> kind =
                        said == null ? FileKind.recognise(table.headings()) : FilesIn.kind(said, table);
                FileKind known = kind.orElseThrow(() -> new Refusal(name + ": " + FileKind.notRecognised()));
                yield known;
            }
        };
    }

    private static String outcome(List<Report> reports, boolean apply) {
        return switch (status(reports)) {
            case STOPPED ->
                "\nStopped. Nothing was changed. Where the file is right, apply it on the Import page, which asks whether you know.";
            case ROWS_REFUSED ->
                apply
                        ? "\nApplied, without the rows refused above."
                        : "\nA dry run: nothing was changed. Rows would be refused. Add --apply to import the others.";
            default -> {
                if (reports.stream().allMatch(Report::changesNothing)) {
                    yield "\nNothing changes: all is as the files say.";
                }
                yield apply ? "\nApplied." : "\nA dry run: nothing was changed. Add --apply to import.";
            }
        };
    }
}
