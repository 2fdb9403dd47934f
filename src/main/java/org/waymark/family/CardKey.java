package org.waymark.family;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.waymark.hosting.Installation;
import org.waymark.identity.Secret;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.SchoolId;

/**
 * Makes what is kept of a card's secret, with a key of the data directory: there are so few secrets that a hash without one could be
 * tried out in a second by whoever has a copy of the database.
 */
@Component
class CardKey {
    private static final String KIND = "HmacSHA256";
    private static final String FOR = "children's cards";

    /** Nine signs in threes: 44 bits. */
    private static final int GROUPS = 3;

    private static final int SIGNS = 3;

    private final byte[] key;

    CardKey(Installation installation) {
        // A key of its own, made from the installation's: what is told here says nothing of what is kept there.
        this.key = mac(installation.directory().key().getEncoded(), FOR);
    }

    /** Told apart by school and child, so that two children with the same secret do not show it. */
    byte[] card(PupilId pupil, String plain, SchoolId school) {
        return mac(key, "card\n" + school.value() + "\n" + pupil.value() + "\n" + plain);
    }

    /** Nine signs that the same seed always gives, and nobody without the key. */
    String classCode(UUID seed) {
        byte[] drawn = mac(key, "class door\n" + seed);
        return Secret.code(GROUPS, SIGNS, drawn);
    }

    private static byte[] mac(byte[] key, String words) {
        try {
            Mac mac = Mac.getInstance(KIND);
            mac.init(new SecretKeySpec(key, KIND));
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
