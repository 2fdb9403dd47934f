package org.waymark.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waymark.exchange.FilesIn.Understood;
import org.waymark.exchange.Import.State;
import org.waymark.exchange.reading.FileKind;
import org.waymark.tenancy.SchoolTransactions;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Refused;
import org.waymark.ui.WhereItBroke;

/**
 * Reads and applies files while the person looks at a page that says how far it is. Applying and saying that it is applied
 * are one transaction: an import that was under way when Waymark was stopped has changed nothing.
 */
@Component
public class Importing {
    private static final Logger LOG = LoggerFactory.getLogger(Importing.class);

    private static final Progress BEGUN = new Progress(Progress.Step.READING, 0, 0);
    private static final String OVER = "This import is over. Bring the file in again.";
    static final String CHANGED_SINCE =
            "The school's records have changed since this file was read, and it would now do something else. Nothing was applied: look again, and apply it if it is right.";

    private final Imports imports;
    private final FilesIn files;
    private final SchoolTransactions transactions;
    private final Map<UUID, Progress> underWay = new ConcurrentHashMap<>();

    Importing(Imports imports, FilesIn files, SchoolTransactions transactions) {
        this.imports = imports;
        this.files = files;
        this.transactions = transactions;
    }

    public UUID bring(String fileName, byte[] content, Viewer by) {
        UUID id = imports.add(fileName, content, by);
        underWay.put(id, BEGUN);
        later(id, by, () -> read(id, null, by));
        return id;
    }

    /** Reads it again, because somebody has said more about it. */
    public void readAgain(UUID id, @Nullable FileKind kind, @Nullable String scale, Viewer by) {
        start(id, State.READING, scale, by, () -> read(id, kind, by));
    }

    /** Applies what the person was shown. */
    public void apply(UUID id, Choices choices, Viewer by) {
        start(id, State.APPLYING, null, by, () -> applyShown(id, choices, by));
    }

    /** How far it is in this process. An import that says it is under way and is not here was cut short. */
    public Optional<Progress> progress(UUID id) {
        return Optional.ofNullable(underWay.get(id));
    }

    /** Pressing a button twice does nothing twice: only one is under way with a file, and what is over is not begun again. */
    private void start(UUID id, State state, @Nullable String scale, Viewer by, Runnable work) {
        if (underWay.putIfAbsent(id, BEGUN) != null) {
            return;
        }
        boolean claimed = false;
        try {
            claimed = imports.claim(id, state, scale, by);
        } finally {
            if (!claimed) {
                underWay.remove(id);
            }
        }
        if (claimed) {
            later(id, by, work);
        }
    }

    private void read(UUID id, @Nullable FileKind kind, Viewer by) {
        Understood understood = files.understand(content(id, by), kind, by);
        if (understood.needsMapping()) {
            imports.becomes(id, State.NEEDS_MAPPING, kind(understood), null, null, by);
        } else {
            Choices choices = Choices.ofScale(find(id, by).scale());
            Report report = files.dryRun(understood, choices, watcher(id), by);
            imports.becomes(id, State.READY, kind(understood), report, null, by);
        }
    }

    /**
     * Where the school has changed since the dry run so that the file would now do something else, nothing is applied and the
     * new picture is shown: nobody has agreed to it yet.
     */
    private void applyShown(UUID id, Choices choices, Viewer by) {
        files.oneAtATime(by);
        Import found = find(id, by);
        Understood understood = files.understand(content(id, by), found.kind(), by);
        Choices shownWith = Choices.ofScale(found.scale());
        Report now = files.dryRun(understood, shownWith, watcher(id), by);
        if (!now.equals(found.report())) {
            imports.becomes(id, State.READY, kind(understood), now, CHANGED_SINCE, by);
            return;
        }
        Report report = files.apply(understood, choices.inScale(found.scale()), watcher(id), by);
        State state = report.stopped() == null ? State.APPLIED : State.READY;
        imports.becomes(id, state, kind(understood), state == State.APPLIED ? report : now, null, by);
    }

    private Progress.Watcher watcher(UUID id) {
        return progress -> underWay.replace(id, progress);
    }

    private Import find(UUID id, Viewer by) {
        return imports.find(id, by).orElseThrow(() -> new StoppedImport(OVER));
    }

    private byte[] content(UUID id, Viewer by) {
        Optional<byte[]> content = imports.content(id, by);
        return content.orElseThrow(() -> new StoppedImport(OVER));
    }

    private static @Nullable FileKind kind(Understood understood) {
        return understood.mapping() == null ? null : understood.mapping().kind();
    }

    /** Only once the request's own transaction stands: before, the file is not there for anybody else. */
    private void later(UUID id, Viewer by, Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    Thread.ofVirtual().name("import " + id).start(() -> run(id, by, work));
                } else {
                    underWay.remove(id);
                }
            }
        });
    }

    private void run(UUID id, Viewer by, Runnable work) {
        try {
            transactions.run(by.school(), work);
        } catch (Refused refused) {
            stopped(id, refused.sentence(), by);
        } catch (RuntimeException fault) {
            String reference = id.toString().substring(24).toUpperCase(java.util.Locale.ROOT);
            LOG.error("Fault {} in an import{}", reference, WhereItBroke.of(fault));
            stopped(
                    id,
                    "Something went wrong inside Waymark, and nothing was changed. Try again; if it happens again, tell whoever looks after Waymark this reference: %s."
                            .formatted(reference),
                    by);
        } finally {
            underWay.remove(id);
        }
    }

    private void stopped(UUID id, String because, Viewer by) {
        transactions.run(by.school(), () -> imports.becomes(id, State.STOPPED, null, null, because, by));
    }
}
