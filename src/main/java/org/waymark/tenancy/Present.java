package org.waymark.tenancy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.ServletWebRequest;

/** Asks a request who is looking, for what stands around a page: its navigation, its error pages. */
public final class Present {
    private Present() {}

    /** Empty outside schools, and before it is known whether the address is for whoever asks. */
    public static Optional<Presence> in(HttpServletRequest request) {
        return SchoolRequests.presence(new ServletWebRequest(request));
    }

    /** Whoever has signed in, before it is asked in which school. */
    public static Optional<SignedIn> whoever() {
        return SchoolRequests.whoever();
    }

    public static Optional<AccountId> account() {
        return SchoolRequests.signedIn();
    }
}
