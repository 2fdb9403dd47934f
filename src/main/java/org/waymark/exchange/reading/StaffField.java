package org.waymark.exchange.reading;

import java.util.List;

/** What a staff file can tell: one row is one person, or one class of a person who has several. */
public enum StaffField implements Field {
    JOB("Job", "role, job title, job, post, position"),
    FIRST_NAME(
            "First name",
            "first name, forename, preferred first name, preferred forename, given name, legal first name, legal forename"),
    LAST_NAME(
            "Last name",
            "last name, surname, preferred last name, preferred surname, family name, legal last name, legal surname"),
    ACCESS("Access", "access, access level, access role, waymark access, user type, user role, system role"),
    CLASS(
            "Class",
            "class, classes, registration form, registration group, registration class, reg group, reg, form, tutor group"),
    EMAIL("E-mail", "email, work email, school email, email address, main email, primary email, staff email");

    private final String label;
    private final String headings;

    StaffField(String label, String headings) {
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

    @Override
    public boolean isKept() {
        return true;
    }
}
