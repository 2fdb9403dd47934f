package org.waymark.exchange.reading;

import java.util.List;

/** What a results file can tell. In a wide file subject, year and term stand in the heading of each results column. */
public enum ResultField implements Field {
    MIS_ID(
            "MIS id",
            "arbor student id, sims id, bromcom id, mis id, adno, admission number, admission no, adm no, student id,"
                    + " pupil id, learner id, id"),
    UPN("UPN", "upn, unique pupil number, unique pupil no, pupil upn, student upn"),
    PUPIL("Pupil's name", "pupil, pupil name, student, student name, full name, name"),
    FIRST_NAME(
            "Pupil's first name",
            "preferred first name, preferred forename, first name, forename, legal first name, legal forename"),
    LAST_NAME(
            "Pupil's last name",
            "preferred last name, preferred surname, last name, surname, legal last name, legal surname"),
    SUBJECT("Subject", "subject, subject name, aspect, aspect name, course, learning area"),
    ACADEMIC_YEAR("Academic year", "academic year, school year, assessment year, year"),
    TERM("Term", "term, collection point, assessment point, assessment period, half term, period, point, result set"),
    RESULT("Result", "result, grade, level, attainment, mark, assessment result, teacher assessment, outcome");

    private final String label;
    private final String headings;

    ResultField(String label, String headings) {
        this.label = label;
        this.headings = headings;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public List<String> headings() {
        return Heading.keys(headings);
    }

    /** Names help a person to find a refused row; who a result is of, the id alone says. */
    @Override
    public boolean isKept() {
        return switch (this) {
            case PUPIL, FIRST_NAME, LAST_NAME -> false;
            default -> true;
        };
    }
}
