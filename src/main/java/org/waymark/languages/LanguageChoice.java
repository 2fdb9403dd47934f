package org.waymark.languages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.waymark.tenancy.Present;

/**
 * Which language a request is answered in: the one chosen on this device, else the account's, else the first that the browser
 * asks for and we have, else English.
 */
@Component
public class LanguageChoice {
    /** Holds the code of a language and nothing of a person. */
    public static final String COOKIE = "waymark-language";

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final String KNOWN = LanguageChoice.class.getName();

    private final ObjectProvider<AccountLanguage> accounts;

    LanguageChoice(ObjectProvider<AccountLanguage> accounts) {
        this.accounts = accounts;
    }

    public Language of(HttpServletRequest request) {
        if (request.getAttribute(KNOWN) instanceof Language known) {
            return known;
        }
        Language language = onThisDevice(request)
                .or(this::ofTheAccount)
                .or(() -> ofTheBrowser(request))
                .orElse(Language.ENGLISH);
        request.setAttribute(KNOWN, language);
        return language;
    }

    /** Keeps a language on this device. */
    public static void keep(Language chosen, boolean secure, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, chosen.code())
                .maxAge(A_YEAR)
                .path("/")
                .sameSite("Lax")
                .httpOnly(true)
                .secure(secure)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Whether one was chosen here. */
    public static boolean isKept(HttpServletRequest request) {
        return onThisDevice(request).isPresent();
    }

    private static Optional<Language> onThisDevice(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> Language.of(cookie.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Language> ofTheAccount() {
        return Present.account()
                .flatMap(account -> accounts.stream()
                        .map(each -> each.of(account))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<Language> ofTheBrowser(HttpServletRequest request) {
        return asked(request.getHeader("Accept-Language"));
    }

    /** The best of ours in a header such as {@code pl-PL,pl;q=0.9,en;q=0.8}; one that cannot be read asks for nothing. */
    static Optional<Language> asked(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > 500) {
            return Optional.empty();
        }
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return ranges.stream()
                .filter(range -> range.getWeight() > 0)
                .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                        .reversed())
                .map(range -> ours(range.getRange()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Panjabi in the script of Pakistan is not our Panjabi: who reads it reads Urdu. */
    private static Optional<Language> ours(String range) {
        return range.startsWith("pa-arab") || range.startsWith("pa-pk")
                ? Optional.of(Language.URDU)
                : Language.of(range.split("-", 2)[0]);
    }
}
