package org.waymark.identity.authenticator;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;
import org.waymark.identity.Accounts;
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
        BitMatrix squares = drawn("otpauth://totp/Waymark:%s?secret=%s&issuer=Waymark".formatted(whose, key));
        return new AuthenticatorPage.Begun(
                squares.getWidth(),
                outline(squares),
                key.replaceAll("(.{4})", "$1 ").strip());
    }

    private static BitMatrix drawn(String address) {
        try {
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String outline(BitMatrix squares) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x, y));
                }
            }
        }
        return path.toString();
    }
}
