package org.waymark.mail;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/** One e-mail address as mail servers everywhere take it: no name before it, no second one after it. */
public final class MailAddress {
    /** The longest that a mail server takes. */
    public static final int LONGEST = 254;

    private static final Pattern LOCAL =
            Pattern.compile("(?=.{1,64}$)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{1,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*[A-Za-z0-9-]*[A-Za-z]");

    private MailAddress() {}

    public static boolean isOne(String address) {
        return sendable(address).isPresent();
    }

    /** As it goes to the mail server: a domain in other letters is written in the letters that servers know. */
    public static Optional<String> sendable(String address) {
        int at = address.lastIndexOf('@');
        if (address.length() > LONGEST || at < 1) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        return domain(address.substring(at + 1))
                .filter(domain -> LOCAL.matcher(local).matches())
                .map(domain -> local + "@" + domain)
                .filter(each -> each.length() <= LONGEST);
    }

    private static Optional<String> domain(String written) {
        try {
            return Optional.of(IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES))
                    .filter(domain -> DOMAIN.matcher(domain).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
