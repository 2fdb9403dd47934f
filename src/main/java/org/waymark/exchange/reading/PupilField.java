package org.waymark.exchange.reading;

import java.util.List;

/** What a pupils file can tell. A legal name comes before the preferred one, so that a bare "Surname" is the legal one. */
public enum PupilField implements Field {
    MIS_ID(
            "MIS id",
            "arbor student id, arbor id, sims id, bromcom id, mis id, wonde id, adno, admission number, admission no,"
                    + " adm no, adm number, student id, pupil id, learner id, person id, external id, id"),
    UPN("UPN", "upn, unique pupil number, unique pupil no, pupil upn, student upn, current upn"),
    LEGAL_FIRST_NAME(
            "Legal first name",
            "legal first name, legal forename, legal given name, first name, forename, given name, first names, forenames"),
    LEGAL_LAST_NAME(
            "Legal last name", "legal last name, legal surname, legal family name, last name, surname, family name"),
    PREFERRED_FIRST_NAME(
            "Preferred first name",
            "preferred first name, preferred forename, preferred given name, chosen name, chosen first name,"
                    + " chosen forename, known as, preferred name, first name, forename, given name"),
    PREFERRED_LAST_NAME(
            "Preferred last name",
            "preferred last name, preferred surname, preferred family name, chosen surname, chosen last name,"
                    + " last name, surname, family name"),
    DATE_OF_BIRTH("Date of birth", "date of birth, dob, birth date, birthdate, d o b, born"),
    SEX("Sex", "sex, legal sex, gender"),
    YEAR_GROUP(
            "Year group",
            "year group, year taught in, nc year, national curriculum year, nc year actual, current nc year,"
                    + " curriculum year, year grp, yr group, nc yr, yr, year"),
    CLASS(
            "Class",
            "registration form, registration group, registration class, reg group, reg form, reg class, reg,"
                    + " registration, class, class name, current class, form, form group, tutor group, form tutor group"),
    ENROLLED(
            "Date enrolled",
            "date enrolled, doa, date of admission, admission date, enrolment date, date of entry, entry date,"
                    + " date of enrolment, start date, enrolled, date joined, joined"),
    LEFT(
            "Date of leaving",
            "date of leaving, leaving date, dol, date left, date unenrolled, unenrolment date, end date, left"),
    PUPIL_PREMIUM(
            "Pupil premium",
            "pupil premium recipient, pupil premium, pupil premium indicator, premium pupil indicator, pp,"
                    + " pupil premium eligible, eligible for pupil premium"),
    FSM_EVER_6(
            "Free school meals in the last six years",
            "fsm ever 6, fsm6, ever 6, ever 6 fsm, fsm ever6, free school meals 6, free school meals ever 6"),
    SEN("SEN", "sen status, sen provision, sen stage, sen code, sen, send, send status"),
    EAL(
            "English as an additional language",
            "eal, english as additional language, english as an additional language, eal status"),
    FIRST_LANGUAGE("First language", "first language, home language, mother tongue, language, language code"),
    ETHNICITY("Ethnicity", "ethnicity, ethnic code, ethnicity code, ethnic group, ethnic origin"),
    IN_CARE(
            "In care",
            "in care, looked after, in lea care, in la care, in local authority care, child looked after, lac, cla,"
                    + " is looked after, currently looked after"),
    MIDDLE_NAMES("Middle names", "middle names, middle name, middlenames, legal middle names, legal middle name"),
    FORMER_UPN("Former UPN", "former upn, previous upn"),
    FREE_MEALS("Free school meals now", "fsm, free school meals, fsm eligible, eligible for free school meals"),
    SERVICE_CHILD("Service child", "service child, service children indicator, service child indicator");

    private final String label;
    private final String headings;

    PupilField(String label, String headings) {
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

    /** Ethnicity is of a special category: a school that turns the comparison on asks for it by name. */
    @Override
    public boolean isKept() {
        return switch (this) {
            case ETHNICITY, MIDDLE_NAMES, FORMER_UPN, FREE_MEALS, SERVICE_CHILD -> false;
            default -> true;
        };
    }
}
