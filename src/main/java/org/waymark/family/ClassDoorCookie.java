package org.waymark.family;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.waymark.identity.CookieNames;

/** By which a browser knows its class again: a child at home types the code once, and then only presses its name. */
@Component
public class ClassDoorCookie {
    private final CookieNames names;
    private final ClassDoors doors;

    ClassDoorCookie(CookieNames names, ClassDoors doors) {
        this.names = names;
        this.doors = doors;
    }

    /** Empty where there is none, or the class has another code since. */
    public Optional<ClassDoors.Door> door(HttpServletRequest request) {
        return token(request).flatMap(doors::find);
    }

    public void give(String token, HttpServletResponse response) {
        send(token, Duration.ofDays(ClassDoors.DAYS_KNOWN), response);
    }

    /** This browser is another class's, or nobody's. */
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        token(request).ifPresent(doors::forget);
        send("", Duration.ZERO, response);
    }

    private Optional<String> token(HttpServletRequest request) {
        Stream<Cookie> cookies = request.getCookies() == null ? Stream.empty() : Arrays.stream(request.getCookies());
        return cookies.filter(cookie -> cookie.getName().equals(names.door()))
                .map(Cookie::getValue)
                .findFirst();
    }

    private void send(String value, Duration lasts, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(names.door(), value)
                        .path("/")
                        .httpOnly(true)
                        .secure(names.secure())
                        .sameSite("Lax")
                        .maxAge(lasts)
                        .build()
                        .toString());
    }
}
