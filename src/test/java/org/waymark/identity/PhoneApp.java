package org.waymark.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** An authenticator app on somebody's phone that was shown a key. */
public record PhoneApp(String key) {
    private static final int HALF_MINUTE = 30;

    /** The code of this half minute, or so many later: each is good once, and one before and one after are taken too. */
    public String code(int later) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(new Base32().decode(key.replace(" ", "")), "HmacSHA1"),
                            Instant.now().plusSeconds((long) later * HALF_MINUTE));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
