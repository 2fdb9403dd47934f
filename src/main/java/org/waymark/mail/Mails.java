package org.waymark.mail;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/**
 * The door to e-mail. What is sent belongs to the transaction it is sent in, a school's or any other: rolled back, it was
 * never sent; committed, it is sent once, however long that takes.
 */
@Component
public class Mails {
    /** What has not arrived: given up, or tried in vain and still waiting. */
    static final String UNDELIVERED_SQL = """
            select distinct on (lower(address)) lower(address) as address, problem
              from mail.message
             where school_id = :school and lower(address) in (:addresses) and state <> 'forgotten'
             order by lower(address), queued_at desc, id desc
            """;

    static final String AGAIN_SQL = """
            update mail.message set try_at = :now
             where id in (select id from mail.message
                           where school_id = :school and state = 'waiting' and (:address::text is null or address = :address)
                             for update skip locked)
            """;
    static final String FORGET_SQL = """
            update mail.message
               set state = 'forgotten', subject = null, text = null, try_at = null, problem = :problem, ended_at = :now
             where id in (select id from mail.message
                           where school_id = :school and address = :address
                             and (state = 'given up' or state = 'waiting' and tries > 0)
                             for update skip locked)
            """;
    static final String KNOWN_SQL = """
            select exists (select from mail.message where school_id = :school and address = :address)
            """;

    private final Queue queue;
    private final ObjectProvider<Outgoing> outgoing;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    Mails(
            Queue queue,
            ObjectProvider<Outgoing> outgoing,
            PlatformTransactionManager manager,
            JdbcClient jdbc,
            Clock clock) {
        this.queue = queue;
        this.outgoing = outgoing;
        this.transactions = new TransactionTemplate(manager);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void send(Mail mail) {
        transactions.executeWithoutResult(transaction -> {
            UUID id = Uuid7.next();
            queue.add(id, mail);
            outgoing.ifAvailable(each -> each.queued(id, mail));
        });
    }

    /**
     * Which of these addresses did not get the last e-mail that this school sent them, each in small letters and with the
     * reason in words.
     */
    public Map<String, String> undelivered(Collection<String> addresses, Viewer viewer) {
        Map<String, String> reasons = new LinkedHashMap<>();
        if (addresses.isEmpty()) {
            return reasons;
        }
        jdbc.sql(UNDELIVERED_SQL)
                .param("school", viewer.schoolKey())
                .param(
                        "addresses",
                        addresses.stream()
                                .map(each -> each.toLowerCase(Locale.ROOT))
                                .toList())
                .query(row -> {
                    String problem = row.getString("problem");
                    if (problem != null) {
                        reasons.put(row.getString("address"), problem);
                    }
                });
        return reasons;
    }

    /**
     * Tries what waits for an address at once, whatever time it would have waited.
     *
     * @param address null: for any address
     * @throws NotFound where this school has sent nothing there
     */
    public void again(@Nullable String address, Viewer by) {
        jdbc.sql(AGAIN_SQL)
                .param("school", by.schoolKey())
                .param("address", address)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (address != null) {
            checkKnown(address, by);
        }
        outgoing.ifAvailable(Outgoing::again);
    }

    /**
     * Tries no more what was tried in vain, and shows it no more.
     *
     * @throws NotFound where this school has sent nothing there
     */
    public void forget(String address, Viewer by) {
        jdbc.sql(FORGET_SQL)
                .param("school", by.schoolKey())
                .param("address", address)
                .param("problem", "Forgotten by " + by.name() + ".")
                .param("now", OffsetDateTime.now(clock))
                .update();
        checkKnown(address, by);
    }

    /** One that is being sent in this very moment is passed by, and is no less known. */
    private void checkKnown(String address, Viewer viewer) {
        boolean known = jdbc.sql(KNOWN_SQL)
                .param("school", viewer.schoolKey())
                .param("address", address)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new NotFound();
        }
    }
}
