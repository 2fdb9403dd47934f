package org.waymark.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A class teacher of a made-up school, or its head. */
final class Teacher extends Visitor {
    final int yearGroup;
    private final int person;
    private int turn;

    Teacher(MadeUpSchool school, int yearGroup) {
        this(school, yearGroup, school.teacherOf(yearGroup, 0));
    }

    private Teacher(MadeUpSchool school, int yearGroup, int person) {
        super(school);
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

    /** Another pupil, or another choice, each time. */
    int turn() {
        return turn++;
    }

    String classId() {
        return school.classOf(MadeUpSchool.THIS_YEAR, yearGroup, 0).toString();
    }
}
