package org.waymark.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.tenancy.SchoolId;

/** Whom an e-mail is from, in words. */
@Component
public class Senders {
    private static final String NOBODY_IN_PARTICULAR = "Waymark";

    private final ObjectProvider<SenderNames> names;

    Senders(ObjectProvider<SenderNames> names) {
        this.names = names;
    }

    public String name(@Nullable SchoolId school) {
        return school == null
                ? NOBODY_IN_PARTICULAR
                : names.stream()
                        .flatMap(each -> each.name(school).stream())
                        .findFirst()
                        .orElse(NOBODY_IN_PARTICULAR);
    }
}
