package org.waymark.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.IntSupplier;

/** What is given out once and kept as a hash only: long ones for machines, short ones to be printed, read out and typed. */
public final class Secret {
    /** Letters and digits that cannot be mistaken for one another, on a slip, on a board or read out. */
    private static final String SIGNS = "ABCDEFGHJKMNPQRTUVWXYZ23456789";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** 256 bits. */
    public static String token() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** Groups of so many signs, such as K7M-2QP-XW4. Each sign has 4.9 bits. */
    public static String code(int groups, int signs) {
        return code(groups, signs, () -> RANDOM.nextInt(SIGNS.length()));
    }

    /** The code that these bytes always give: two of them, so nearly evenly, a sign. */
    public static String code(int groups, int signs, byte[] drawn) {
        ByteBuffer bytes = ByteBuffer.wrap(drawn);
        return code(groups, signs, () -> (bytes.getShort() & 0xffff) % SIGNS.length());
    }

    private static String code(int groups, int signs, IntSupplier places) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < groups * signs; i++) {
            if (i > 0 && i % signs == 0) {
                code.append('-');
            }
            code.append(SIGNS.charAt(places.getAsInt()));
        }
        return code.toString();
    }

    /** A code as it is compared: in capitals or not, with dashes or spaces or without. */
    public static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String hex(String secret) {
        return HexFormat.of().formatHex(hash(secret));
    }
}
