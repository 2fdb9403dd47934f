package org.waymark.tenancy;

/** Nobody is signed in, or no longer. The browser is sent to sign in and comes back to where it was. */
public final class NotSignedIn extends RuntimeException {
    private final Kind kind;

    NotSignedIn(Audience audience) {
        super("not signed in", null, false, false);
        this.kind = switch (audience) {
            case FAMILY -> Kind.FAMILY;
            case PUPIL -> Kind.PUPIL;
            default -> Kind.STAFF;
        };
    }

    /** Whom the address is for, so that they are sent to where such people sign in. */
    public Kind kind() {
        return kind;
    }
}
