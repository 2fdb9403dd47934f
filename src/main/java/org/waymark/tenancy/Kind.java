package org.waymark.tenancy;

import java.util.Locale;

/** Which hat an account is. A teacher who is a parent has two accounts, and neither sees through the other. */
public enum Kind {
    STAFF,
    FAMILY,
    PUPIL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
