package org.waymark.mail.smtp;

/**
 * The mail server that takes what is sent.
 *
 * @param user empty where it asks for none
 * @param from the address everything is sent from
 */
record MailServer(String host, int port, String user, String password, Security security, String from) {
    /** How the way to it is kept from other eyes. */
    enum Security {
        /** Only to a server on this very machine. */
        NONE(25),
        /** In the open for a moment, then encrypted or not at all. */
        STARTTLS(587),
        /** Encrypted from the first byte. */
        TLS(465);

        final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    boolean asksWhoSends() {
        return !user.isEmpty();
    }

    /** Without the password, for the log. */
    @Override
    public String toString() {
        return host + ", port " + port;
    }
}
