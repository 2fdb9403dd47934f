package org.waymark.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;

/** A class teacher of a made-up school, or its head, at a browser, with the cookies it keeps. */
final class Teacher {
    final MadeUpSchool school;
    final int yearGroup;
    private final int person;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private int turn;

    Teacher(MadeUpSchool school, int yearGroup) {
        this(school, yearGroup, school.teacherOf(yearGroup, 0));
    }

    private Teacher(MadeUpSchool school, int yearGroup, int person) {
        this.school = school;
        this.yearGroup = yearGroup;
        this.person = person;
    }

    static Teacher head(MadeUpSchool school) {
        return new Teacher(school, MadeUpSchool.YEAR_GROUPS - 1, MadeUpSchool.HEAD);
    }

    void signIn(HttpConnection connection) throws IOException {
        ask(Request.get("/identity/sign-in"), connection);
        Answer answer = ask(
                Request.form(
                        "/identity/sign-in",
                        List.of(
                                Map.entry("email", school.email(person)),
                                Map.entry("password", SchoolTables.PASSWORD))),
                connection);
        String to = answer.header("Location");
        if (answer.status() != 302 || to.contains("wrong") || to.contains("wait")) {
            throw new IOException("%s could not sign in: %d %s".formatted(school.email(person), answer.status(), to));
        }
        ask(Request.get("/identity/sign-in"), connection); // brings the form's new token
    }

    Answer ask(Request request, HttpConnection connection) throws IOException {
        String header = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        String token = cookies.getOrDefault("waymark-form", "");
        Answer answer = connection.send(request, header, token);
        for (String set : answer.headers("Set-Cookie")) {
            keep(set);
        }
        return answer;
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        Entry<String, String> cookie =
                Map.entry(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        if (cookie.getValue().isEmpty() || setCookie.contains("Max-Age=0")) {
            cookies.remove(cookie.getKey());
        } else {
            cookies.put(cookie.getKey(), cookie.getValue());
        }
    }

    /** Another pupil, or another choice, each time. */
    int turn() {
        return turn++;
    }

    /** An address in this teacher's school. */
    String path(String rest) {
        return "/" + school.slug() + rest;
    }

    String classId() {
        return school.classOf(MadeUpSchool.THIS_YEAR, yearGroup, 0).toString();
    }
}
