package org.waymark.pupils;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Objects;

/** The numbers of the local authorities that give out UPNs. */
public final class LocalAuthorities {
    private static final BitSet KNOWN = load();

    private LocalAuthorities() {}

    /** A number we do not know is a reason to look again, never to refuse: authorities are made and merged. */
    public static boolean knows(Upn upn) {
        return KNOWN.get(Integer.parseInt(upn.localAuthority()));
    }

    private static BitSet load() {
        BitSet known = new BitSet();
        try (InputStream file = LocalAuthorities.class.getResourceAsStream("local-authorities.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(known, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    private static void add(BitSet known, String line) {
        int dash = line.indexOf('-');
        int first = Integer.parseInt(dash < 0 ? line : line.substring(0, dash));
        int last = dash < 0 ? first : Integer.parseInt(line.substring(dash + 1));
        known.set(first, last + 1);
    }
}
