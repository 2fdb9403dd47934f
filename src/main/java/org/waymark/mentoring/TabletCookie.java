package org.waymark.mentoring;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.waymark.identity.CookieNames;

/** The token of a tablet, which the browser forgets when it is closed. */
@Component
public class TabletCookie {
    private final CookieNames names;
    private final ClassCodes codes;
    private final OwnTablets own;

    TabletCookie(CookieNames names, ClassCodes codes, OwnTablets own) {
        this.names = names;
        this.codes = codes;
        this.own = own;
    }

    /** Empty where there is none, or its class was closed. */
    public Optional<Tablet> tablet(HttpServletRequest request) {
        Stream<Cookie> cookies = request.getCookies() == null ? Stream.empty() : Arrays.stream(request.getCookies());
        return cookies.filter(cookie -> cookie.getName().equals(names.tablet()))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(token -> codes.find(token).or(() -> own.find(token)));
    }

    public void give(String token, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(names.tablet(), token)
                .path("/")
                .httpOnly(true)
                .secure(names.secure())
                .sameSite("Strict")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
