package org.waymark.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/** A code to be printed and typed: groups of four out of 30 letters and digits that cannot be mistaken for one another. */
final class PaperCode {
    private static final String SIGNS = "ABCDEFGHJKMNPQRTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private PaperCode() {}

    /** Each group has 19 bits. */
    static String of(int groups) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 4 * groups; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** Of the code however it was typed: capitals or not, with or without the dashes. */
    static byte[] hash(String code) {
        String plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
