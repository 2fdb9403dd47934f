package org.waymark.identity.authenticator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;
import org.waymark.identity.Accounts;
import org.waymark.paper.QrCode;
import org.waymark.tenancy.AccountId;

/** A secret as an authenticator app takes it in: a QR code of an otpauth address, or letters to type. */
@Component
class Drawing {
    private final Accounts accounts;

    Drawing(Accounts accounts) {
        this.accounts = accounts;
    }

    AuthenticatorPage.Begun of(byte[] secret, AccountId account) {
        String key = new Base32().encodeAsString(secret);
        String whose = URLEncoder.encode(accounts.email(account), StandardCharsets.UTF_8);
        QrCode drawn = QrCode.of("otpauth://totp/Waymark:%s?secret=%s&issuer=Waymark".formatted(whose, key));
        return new AuthenticatorPage.Begun(
                drawn.size(), drawn.outline(), key.replaceAll("(.{4})", "$1 ").strip());
    }
}
