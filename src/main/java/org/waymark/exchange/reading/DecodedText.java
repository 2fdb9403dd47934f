package org.waymark.exchange.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A file's bytes as text. Nothing in a CSV says how it was written, so it is found out. */
record DecodedText(String text, String encoding) {
    private static final char REPLACED = '\uFFFD';
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * A byte order mark settles it. Without one, what is valid UTF-8 is UTF-8, since accented text in another encoding
     * practically never is; the rest is what Excel on a school's PC writes.
     */
    static DecodedText of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new DecodedText(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), "UTF-8");
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new DecodedText(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), "UTF-16");
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new DecodedText(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), "UTF-16");
        }
        // The strict decoder takes four times the file's size, so it is asked only where something may be wrong.
        String read = new String(bytes, StandardCharsets.UTF_8);
        if (read.indexOf(REPLACED) < 0) {
            return new DecodedText(read, "UTF-8");
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return new DecodedText(read, "UTF-8");
        } catch (CharacterCodingException e) {
            return new DecodedText(new String(bytes, WINDOWS), "Windows-1252");
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
