package org.waymark.mail;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.tenancy.SchoolId;
import org.waymark.ui.Refused;

/**
 * One e-mail in plain text. It never holds a child's name or what a child has attained: anybody who reads the mailbox reads it.
 *
 * @param school in whose name it is sent; null for what is no school's in particular
 * @param to one address
 * @param languageCode what it is written in, such as {@code en} or {@code ur}
 * @throws Refused with a sentence, where there is an address that cannot be one or more words than fit
 */
public record Mail(@Nullable SchoolId school, String to, String subject, String text, String languageCode) {
    public static final int LONGEST_SUBJECT = 200;
    public static final int LONGEST_TEXT = 20_000;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?");

    public Mail {
        if (!MailAddress.isOne(to)) {
            throw new Refused("to", "This is not one e-mail address. Write it like name@example.org.");
        }
        // A line break in a heading would let whoever typed it write headings of their own.
        if (subject.isBlank() || subject.codePoints().anyMatch(Mail::breaksALine)) {
            throw new Refused("subject", "Give the e-mail a subject, on one line.");
        }
        if (subject.length() > LONGEST_SUBJECT) {
            throw new Refused("subject", "The subject is too long. Use 200 characters or fewer.");
        }
        if (text.isBlank() || text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
            throw new Refused("text", "Write the e-mail in 20,000 characters or fewer.");
        }
        if (!LANGUAGE.matcher(languageCode).matches()) {
            throw new IllegalArgumentException("no code of a language: " + languageCode);
        }
    }

    private static boolean breaksALine(int character) {
        return Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
    }

    /** Without what it says and to whom: it may hold a link that signs somebody in. */
    @Override
    public String toString() {
        return "Mail[" + languageCode + "]";
    }
}
