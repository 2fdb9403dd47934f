package org.waymark.matrix;

import java.net.http.HttpResponse;
import java.util.Set;

/** What somebody got for an answer, as far as it tells whether an address is for them. */
enum Outcome {
    OPEN("open"),
    NOT_FOUND("not found"),
    SIGN_IN("sent to sign in"),
    /** Only of a form that was sent without its token. */
    NO_TOKEN("refused for want of the form's token"),
    /** A form that lacks what its page always sends is refused before anybody looks what it is about. */
    INCOMPLETE("incomplete"),
    WRONG("what nobody should get");

    private static final Set<String> DOORS = Set.of("/identity/sign-in", "/family/sign-in", "/family/door");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Outcome of(HttpResponse<?> answer) {
        return switch (answer.statusCode()) {
            case 200, 201, 204, 409, 422 -> OPEN;
            case 301, 302, 303 -> isDoor(answer.headers().firstValue("location").orElse("")) ? SIGN_IN : OPEN;
            case 401 -> SIGN_IN;
            case 403 -> NO_TOKEN;
            case 404 -> NOT_FOUND;
            case 400, 413, 415 -> INCOMPLETE;
            default -> WRONG;
        };
    }

    private static boolean isDoor(String location) {
        String path = location.replaceFirst("^https?://[^/]+", "").replaceFirst("[?#;].*", "");
        return DOORS.contains(path);
    }
}
