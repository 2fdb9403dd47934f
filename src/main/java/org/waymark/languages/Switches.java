package org.waymark.languages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.waymark.ui.LanguageSwitch;
import org.waymark.ui.LanguageSwitch.Offered;

/** Makes the list of languages of a page, which comes back to the page it stands on. */
public final class Switches {
    private Switches() {}

    public static LanguageSwitch of(Texts texts, HttpServletRequest request) {
        String query = request.getQueryString();
        return to(texts, request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** Comes back to this address: for the answer to a form, which has no page to come back to. */
    public static LanguageSwitch to(Texts texts, String address) {
        return new LanguageSwitch(
                Stream.of(Language.values())
                        .map(each -> new Offered(each.code(), each.ownName(), each.direction()))
                        .toList(),
                texts.code(),
                address,
                texts.say("common.language"),
                texts.say("common.language.change"));
    }
}
