package org.waymark.exchange;

import java.util.Optional;
import java.util.Set;
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

/**
 * Reads and applies files while the person looks at a page that says how far it is. Applying and saying that it is applied
 * are one transaction: an import that was under way when Waymark was stopped has changed nothing.
 */
@Component
public class Importing {
    private static final Logger LOG = LoggerFactory.getLogger(Importing.class);

    private final Imports imports;
    private final FilesIn files;
    private final SchoolTransactions transactions;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    Importing(Imports imports, FilesIn files, SchoolTransactions transactions) {
        this.imports = imports;
        this.files = files;
        this.transactions = transactions;
    }

    public UUID bring(String fileName, byte[] content, Viewer by) {
        UUID id = imports.add(fileName, content, by);
        later(id, by, () -> read(id, null, Choices.NONE, by));
        return id;
    }

    /** Reads it again, because somebody has said more about it. */
    public void readAgain(UUID id, @Nullable FileKind kind, Choices choices, Viewer by) {
        if (!underWay.contains(id) && imports.claim(id, State.READING, by)) {
            later(id, by, () -> read(id, kind, choices, by));
        }
    }

    public void apply(UUID id, @Nullable FileKind kind, Choices choices, Viewer by) {
        if (!underWay.contains(id) && imports.claim(id, State.APPLYING, by)) {
            later(id, by, () -> apply(id, kind, choices, by, content(id, by)));
        }
    }

    /** Whether somebody is at it in this process. An import that says so and is not was cut short. */
    public boolean isUnderWay(UUID id) {
        return underWay.contains(id);
    }

    private void read(UUID id, @Nullable FileKind kind, Choices choices, Viewer by) {
        Understood understood = files.understand(content(id, by), kind, by);
        if (understood.needsMapping()) {
            imports.becomes(id, State.NEEDS_MAPPING, kind(understood), null, null, by);
        } else {
            Report report = files.dryRun(understood, choices, by);
            imports.becomes(id, State.READY, kind(understood), report, null, by);
        }
    }

    private void apply(UUID id, @Nullable FileKind kind, Choices choices, Viewer by, byte[] content) {
        Understood understood = files.understand(content, kind, by);
        Report report = files.apply(understood, choices, by);
        State state = report.stopped() == null ? State.APPLIED : State.READY;
        imports.becomes(id, state, kind(understood), report, null, by);
    }

    private byte[] content(UUID id, Viewer by) {
        Optional<byte[]> content = imports.content(id, by);
        return content.orElseThrow(() -> new StoppedImport("This import is over. Bring the file in again."));
    }

    private static @Nullable FileKind kind(Understood understood) {
        return understood.mapping() == null ? null : understood.mapping().kind();
    }

    /** Only once the request's own transaction stands: before, the file is not there for anybody else. */
    private void later(UUID id, Viewer by, Runnable work) {
        underWay.add(id);
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
            LOG.error("Fault {} in an import", reference, fault);
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
