package org.waymark.family;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.waymark.paper.Printer;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Refused;

/** Invitations on paper: a page for each adult, in the family's language and in English. */
@Component
@Lazy
public class Letters {
    /** A file that an office can still look through. */
    private static final int MOST = 400;

    private final Invitations invitations;
    private final Printer printer;

    Letters(Invitations invitations, Printer printer) {
        this.invitations = invitations;
        this.printer = printer;
    }

    /**
     * Makes the codes at once, and the paper when it is asked for.
     *
     * @throws Refused where there is nobody to write to, or more than a file takes
     */
    public Supplier<byte[]> print(Collection<UUID> contacts, Viewer by) {
        if (contacts.isEmpty()) {
            throw new Refused(
                    "Everybody who is shown has been invited or has joined. Tick those who need a new letter.");
        }
        if (contacts.size() > MOST) {
            throw new Refused("These are more than " + MOST + " letters. Choose a class, or tick some of them.");
        }
        List<Letter> letters = invitations.letters(contacts, by);
        if (letters.isEmpty()) {
            throw new Refused("Those whom you ticked had joined already, and see this child too now.");
        }
        String school = by.schoolName();
        return () -> printer.pdf("family/letters.jte", Map.of("letters", letters, "school", school));
    }
}
