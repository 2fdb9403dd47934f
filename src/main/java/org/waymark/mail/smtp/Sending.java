package org.waymark.mail.smtp;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.hosting.InRealInstallation;
import org.waymark.mail.Mail;
import org.waymark.mail.Outgoing;
import org.waymark.mail.Queue;
import org.waymark.mail.Queued;
import org.waymark.mail.Senders;
import org.waymark.ui.WhereItBroke;

/**
 * Sends what is queued, one message after the other over one connection, each in a transaction of its own: killed between the
 * mail server's yes and the commit, at most that one message is sent a second time, under the same number.
 */
@Component
@Conditional(InRealInstallation.class)
class Sending implements Outgoing, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int SECONDS = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final MailSettings settings;
    private final Queue queue;
    private final Senders senders;
    private final TransactionTemplate transactions;
    private final Semaphore wanted = new Semaphore(0);
    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();
    private volatile @Nullable Thread thread;
    private volatile boolean stopping;

    Sending(MailSettings settings, Queue queue, Senders senders, PlatformTransactionManager manager) {
        this.settings = settings;
        this.queue = queue;
        this.senders = senders;
        this.transactions = new TransactionTemplate(manager);
    }

    @Override
    public void queued(UUID id, Mail mail) {
        again();
    }

    @Override
    public void again() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wanted.release();
            }
        });
    }

    @Override
    public Optional<String> trouble() {
        try {
            settings.server();
            return Optional.ofNullable(trouble.get());
        } catch (NoMailServer none) {
            return Optional.of(none.sentence());
        }
    }

    @Override
    public void start() {
        Thread sender = Thread.ofVirtual().name("mail").unstarted(this::untilStopped);
        thread = sender;
        sender.start();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public void stop() {
        Thread sender = thread;
        if (sender == null) {
            return;
        }
        stopping = true;
        wanted.release();
        try {
            if (!sender.join(PATIENCE)) {
                // The message that is under way stays in the queue, and is sent after the next start.
                sender.interrupt();
                sender.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            thread = null;
            stopping = false;
        }
    }

    private void untilStopped() {
        while (Thread.currentThread() == thread && !stopping) {
            try {
                sendAll();
                wanted.tryAcquire(SECONDS, TimeUnit.SECONDS);
                wanted.drainPermits();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException fault) {
                // The database may be away for a moment.
                LOG.error("Sending e-mail broke off{}", WhereItBroke.of(fault));
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything whose turn it is. */
    void sendAll() {
        try (Connection connection = new Connection(settings.server())) {
            boolean more = true;
            while (more && !stopping) {
                more = Boolean.TRUE.equals(transactions.execute(transaction -> sendOne(connection)));
            }
        } catch (NoMailServer none) {
            told(none.sentence());
            transactions.executeWithoutResult(transaction -> queue.notTried(none.sentence()));
        }
    }

    private boolean sendOne(Connection connection) {
        Optional<Queued> next = queue.next();
        return next.isPresent() && sent(next.get(), connection);
    }

    /** Whether the next one is worth trying. */
    private boolean sent(Queued queued, Connection connection) {
        try {
            connection.send(queued, senders.name(queued.school()));
            queue.sent(queued.id());
            told(null);
            return true;
        } catch (Undelivered why) {
            switch (why.kind()) {
                case NEVER -> queue.giveUp(queued.id(), why.sentence());
                case LATER -> queue.failed(queued.id(), why.sentence());
                case NO_SERVER -> {
                    told(why.sentence());
                    queue.allFailed(why.sentence());
                }
            }
            return why.kind() != Undelivered.Kind.NO_SERVER;
        }
    }

    /** The log has it once, and once more when it is over; whoever looks at the page sees it for as long. */
    private void told(@Nullable String sentence) {
        String before = trouble.getAndSet(sentence);
        if (sentence != null && !sentence.equals(before)) {
            LOG.warn("E-mail waits: {}", sentence);
        } else if (sentence == null && before != null) {
            LOG.info("E-mail goes out again.");
        }
    }
}
