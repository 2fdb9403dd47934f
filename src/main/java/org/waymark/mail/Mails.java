package org.waymark.mail;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.tenancy.Uuid7;

/**
 * The door to e-mail. What is sent belongs to the transaction it is sent in, a school's or any other: rolled back, it was
 * never sent; committed, it is sent once, however long that takes.
 */
@Component
public class Mails {
    private final Queue queue;
    private final ObjectProvider<Outgoing> outgoing;
    private final TransactionTemplate transactions;

    Mails(Queue queue, ObjectProvider<Outgoing> outgoing, PlatformTransactionManager manager) {
        this.queue = queue;
        this.outgoing = outgoing;
        this.transactions = new TransactionTemplate(manager);
    }

    public void send(Mail mail) {
        transactions.executeWithoutResult(transaction -> {
            UUID id = Uuid7.next();
            queue.add(id, mail);
            outgoing.ifAvailable(each -> each.queued(id, mail));
        });
    }
}
