package org.waymark.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An adult of a family of a made-up school at a phone: reads the sheet, and books a time to talk about it. */
final class Family extends Visitor {
    private static final Pattern TIME = Pattern.compile(
            "name=\"pupil\" value=\"([^\"]+)\">\\s*<input type=\"hidden\" name=\"starts\" value=\"([^\"]+)\">"
                    + "\\s*<button[^>]*name=\"slot\" value=\"([^\"]+)\"");

    private final String code;
    private final String version;

    /**
     * @param code of a link that signs them in once
     * @param version of their child's sheet
     */
    Family(MadeUpSchool school, String code, String version) {
        super(school);
        this.code = code;
        this.version = version;
    }

    /** A time that the page offers. */
    record Time(String pupil, String starts, String slot) {}

    void signIn(HttpConnection connection) throws IOException {
        ask(Request.get("/family/sign-in/link?code=" + code), connection);
        Answer answer = ask(Request.form("/family/sign-in/link", List.of(Map.entry("code", code))), connection);
        if (answer.status() != 302) {
            throw new IOException("a family could not sign in: " + answer.status());
        }
        ask(Request.get(bookings()), connection); // brings the form's new token
    }

    Answer openSheet(HttpConnection connection) throws IOException {
        return ask(Request.get(path("/sheets/shared/" + version)), connection);
    }

    Answer openTimes(HttpConnection connection) throws IOException {
        return ask(Request.get(bookings()), connection);
    }

    /** Sends them back to their page where they got it; shows them the times that are left where somebody was quicker. */
    Answer book(Time time, HttpConnection connection) throws IOException {
        return ask(
                Request.form(
                        bookings(),
                        List.of(
                                Map.entry("pupil", time.pupil()),
                                Map.entry("starts", time.starts()),
                                Map.entry("slot", time.slot()))),
                connection);
    }

    static List<Time> times(Answer page) {
        List<Time> times = new ArrayList<>();
        Matcher found = TIME.matcher(page.text());
        while (found.find()) {
            times.add(new Time(found.group(1), found.group(2), found.group(3)));
        }
        return times;
    }

    private String bookings() {
        return path("/consultations/bookings");
    }
}
