package org.waymark.pupils;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A unique pupil number: its shape and check letter are right, else there is none. A temporary one ends in a letter. */
public record Upn(String value) {
    /** The letters a UPN is made of, in the order of their worth. I, O and S are left out: they read as digits. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private static final int LENGTH = 13;

    public Upn {
        String fault = faultOf(value);
        if (fault != null) {
            throw new IllegalArgumentException(fault);
        }
    }

    /** Reads a UPN as people write it: capitals or not, with spaces or without. Empty when it is not one. */
    public static Optional<Upn> find(String written) {
        String tidy = tidy(written);
        return faultOf(tidy) == null ? Optional.of(new Upn(tidy)) : Optional.empty();
    }

    /** What is wrong with a UPN as written, in words; empty when nothing is. */
    public static Optional<String> fault(String written) {
        return Optional.ofNullable(faultOf(tidy(written)));
    }

    public boolean isTemporary() {
        return Character.isLetter(value.charAt(LENGTH - 1));
    }

    /** The three digits of the local authority in which the number was given. */
    public String localAuthority() {
        return value.substring(1, 4);
    }

    @Override
    public String toString() {
        return value;
    }

    /** A results file has one UPN to a row, nearly always tidy already. */
    private static String tidy(String written) {
        if (faultOf(written) == null) {
            return written;
        }
        StringBuilder tidy = new StringBuilder(written.length());
        written.chars()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(c -> tidy.append((char) c));
        return tidy.toString().toUpperCase(Locale.ROOT);
    }

    private static @Nullable String faultOf(String upn) {
        if (upn.length() != LENGTH) {
            return upn.length() + " characters where a UPN has 13";
        }
        if (LETTERS.indexOf(upn.charAt(0)) < 0) {
            return "a UPN does not begin with " + characterAt(upn, 0);
        }
        for (int i = 1; i < LENGTH; i++) {
            boolean last = i == LENGTH - 1;
            if (!isDigit(upn.charAt(i)) && !(last && LETTERS.indexOf(upn.charAt(i)) >= 0)) {
                return characterAt(upn, i) + " where a UPN has a digit";
            }
        }
        return upn.charAt(0) == checkLetter(upn) ? null : "check letter is wrong";
    }

    /** Each character after the first counts as often as its place in the UPN; the sum picks one of 23 letters. */
    private static char checkLetter(String upn) {
        int sum = 0;
        for (int i = 1; i < LENGTH; i++) {
            char c = upn.charAt(i);
            sum += (i + 1) * (isDigit(c) ? c - '0' : LETTERS.indexOf(c));
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }

    private static String characterAt(String upn, int index) {
        return Character.toString(upn.codePointAt(index));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
