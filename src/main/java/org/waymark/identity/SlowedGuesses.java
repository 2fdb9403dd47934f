package org.waymark.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses at a secret that needs no name, such as a class code. A browser that has guessed before is counted by
 * itself, so that one child's fingers do not keep the class waiting; new ones are counted together by network address, where a
 * whole class may slip.
 */
@Component
public class SlowedGuesses {
    /** Wrong tries of new browsers at one address that cost nothing. */
    static final int FREE_AT_AN_ADDRESS = 40;

    private final Guesses guesses;
    private final CookieNames cookies;

    SlowedGuesses(Guesses guesses, CookieNames cookies) {
        this.guesses = guesses;
        this.cookies = cookies;
    }

    /** What to say to somebody who has to wait. */
    public Optional<String> wait(String secret, HttpServletRequest request) {
        return left(secret, request).map(Wait::words);
    }

    /** How long somebody has to wait. */
    public Optional<Duration> left(String secret, HttpServletRequest request) {
        return leftHere(secret, request)
                .or(() -> isKnown(secret, request) ? Optional.empty() : guesses.left(ofAddress(secret, request)));
    }

    public void wrong(String secret, HttpServletRequest request, HttpServletResponse response) {
        if (!isKnown(secret, request)) {
            guesses.count(ofAddress(secret, request), FREE_AT_AN_ADDRESS);
        }
        Device device = Device.of(request, cookies);
        guesses.count(key(secret, "device", device.id()), Guesses.FREE);
        device.remember(response, cookies);
    }

    /** As {@link #left}, counted for this browser alone: nobody who sits elsewhere waits with it. */
    public Optional<Duration> leftHere(String secret, HttpServletRequest request) {
        return guesses.left(ofDevice(secret, request));
    }

    /** @param free wrong tries that cost nothing: a class shares its tablets */
    public void wrongHere(String secret, int free, HttpServletRequest request, HttpServletResponse response) {
        Device device = Device.of(request, cookies);
        guesses.count(key(secret, "device", device.id()), free);
        device.remember(response, cookies);
    }

    private boolean isKnown(String secret, HttpServletRequest request) {
        return guesses.isCounted(ofDevice(secret, request));
    }

    private String ofDevice(String secret, HttpServletRequest request) {
        return key(secret, "device", Device.of(request, cookies).id());
    }

    private static String ofAddress(String secret, HttpServletRequest request) {
        return key(secret, "address", request.getRemoteAddr());
    }

    private static String key(String secret, String of, String what) {
        return secret + "\n" + of + "\n" + what;
    }
}
