package org.waymark.exchange.reading;

import java.util.List;

/** What a contacts file can tell: one row is one adult of one pupil. */
public enum ContactField implements Field {
    MIS_ID(
            "Pupil's MIS id",
            "arbor student id, sims id, bromcom id, mis id, adno, admission number, admission no, adm no, student id,"
                    + " pupil id, learner id"),
    UPN("Pupil's UPN", "upn, unique pupil number, unique pupil no, pupil upn, student upn"),
    PRIORITY("Order", "priority, contact priority, contact order, order, priority number, guardian priority"),
    TITLE("Title", "contact title, title, salutation"),
    FIRST_NAME(
            "First name",
            "contact forename, contact first name, guardian first name, parent forename, parent first name, first name,"
                    + " forename, given name"),
    LAST_NAME(
            "Last name",
            "contact surname, contact last name, guardian last name, parent surname, parent last name, last name,"
                    + " surname, family name"),
    RELATIONSHIP(
            "Relationship",
            "relationship, relation, relationship to pupil, relationship to student, relationship to child,"
                    + " relation to pupil, contact relationship"),
    PARENTAL_RESPONSIBILITY(
            "Parental responsibility",
            "parental responsibility, has parental responsibility, pr, responsibility, legal guardian"),
    COURT_ORDER(
            "Court order",
            "court order, court order in place, court order flag, has court order, legal restriction, legal restrictions,"
                    + " restricted, access restricted, contact restricted, contact restriction, restricted contact"),
    NO_CONTACT(
            "No contact",
            "no contact, no contact order, no contact allowed, no contact flag, no contact arrangement, do not contact,"
                    + " non contact order, non molestation order"),
    EMAIL(
            "E-mail",
            "email, home email, email address, contact email, primary email, main email, personal email, e mail address"),
    PHONE(
            "Telephone",
            "mobile, mobile phone, mobile number, mobile telephone, phone, telephone, phone number, telephone number,"
                    + " contact number, home phone, home telephone"),
    LANGUAGE("Language", "language, first language, home language, contact language, preferred language");

    private final String label;
    private final String headings;

    ContactField(String label, String headings) {
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
