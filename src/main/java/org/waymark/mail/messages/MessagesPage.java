package org.waymark.mail.messages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Words;

/**
 * The school's e-mails that have not arrived.
 *
 * @param trouble what keeps all of them waiting, null while they go out
 * @param waiting how many wait, tried or not
 * @param rows by address, those that are given up first
 */
public record MessagesPage(String path, @Nullable String trouble, int waiting, List<Row> rows, boolean more) {
    /** @param givenUp how many to this address are not tried any more */
    public record Row(String address, int givenUp, int trying, String problem, String when) {
        public String number() {
            if (trying == 0) {
                return Words.count(givenUp, "e-mail") + " not delivered";
            }
            return Words.count(trying, "e-mail")
                    + (trying == 1 ? " waits" : " wait")
                    + (givenUp == 0 ? "" : ", %d not delivered".formatted(givenUp));
        }
    }

    /** In one sentence. */
    public String waits() {
        return waiting == 0
                ? "No e-mail waits to be sent."
                : Words.count(waiting, "e-mail") + (waiting == 1 ? " waits to be sent." : " wait to be sent.");
    }

    public int trying() {
        return rows.stream().mapToInt(Row::trying).sum();
    }
}
