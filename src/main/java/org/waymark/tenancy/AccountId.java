package org.waymark.tenancy;

import java.io.Serializable;
import java.util.UUID;

/** Which account: what a person signs in with, in one school or several. */
public record AccountId(UUID value) implements Serializable {
    /** The account that commands on the server act under. Nobody can sign in as it. */
    public static final AccountId COMMAND_LINE = new AccountId(new UUID(0, 1));
}
