package org.waymark.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The browser somebody sits at, told by a random cookie that says nothing else. */
record Device(String id) implements Serializable {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Device of(HttpServletRequest request, CookieNames names) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(names.device()) && cookie.getValue().length() == 32) {
                    return new Device(cookie.getValue());
                }
            }
        }
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return new Device(HexFormat.of().formatHex(bytes));
    }

    void remember(HttpServletResponse response, CookieNames names) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(names.device(), id)
                        .path("/")
                        .httpOnly(true)
                        .secure(names.secure())
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(400))
                        .build()
                        .toString());
    }
}
