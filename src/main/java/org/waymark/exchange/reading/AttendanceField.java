package org.waymark.exchange.reading;

import java.util.List;

/** What an attendance file can tell: one pupil to a row, sessions counted in half days. */
public enum AttendanceField implements Field {
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
    GROUP("Class", "registration form, registration group, reg group, reg, class, form, tutor group, year group, year"),
    ACADEMIC_YEAR("Academic year", "academic year, school year"),
    TERM("Term", "term, half term, period, attendance period"),
    POSSIBLE(
            "Possible sessions",
            "possible sessions, sessions possible, possible, possible marks, possible attendances, total possible, poss"),
    ATTENDED(
            "Sessions attended",
            "sessions attended, attended, attendances, present, presents, sessions present, present marks,"
                    + " actual attendances, total attended, att"),
    ILLNESS("Missed through illness (I)", "illness, illness (i), ill, ill (i), i illness, i"),
    MEDICAL(
            "Missed for a medical appointment (M)",
            "medical, medical (m), medical appointment, medical appointments, medical or dental appointment,"
                    + " medical or dental appointments, medical dental (m), m medical, m, authorised medical"),
    LATES(
            "Late marks (L)",
            "late marks, lates, late, late (l), l late, late before registers closed, late before register closes,"
                    + " late before reg, lates before registers close, minutes late count, l"),
    AUTHORISED("Authorised absences", "authorised absences, authorised absence, authorised, auth absences, auth"),
    UNAUTHORISED(
            "Unauthorised absences",
            "unauthorised absences, unauthorised absence, unauthorised, unauth absences, unauth"),
    PERCENT(
            "Percentage",
            "attendance, % attendance, attendance percentage, percentage attendance, percent, percentage");

    private final String label;
    private final String headings;

    AttendanceField(String label, String headings) {
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

    /** We count for ourselves; the rest helps a person to find a refused row. */
    @Override
    public boolean isKept() {
        return switch (this) {
            case PUPIL, FIRST_NAME, LAST_NAME, GROUP, AUTHORISED, UNAUTHORISED, PERCENT -> false;
            default -> true;
        };
    }
}
