package org.waymark;

/** The people whom every test and the demonstration share. */
public enum Cast {
    /** Teaches 4 Maple. */
    PRIYA("priya.yusuf@oakfield.example.org", "oakfield"),
    /** Teaches 4 Oak, beside Priya. */
    HAFSA("hafsa.hassan@oakfield.example.org", "oakfield"),
    /** Mentors a few pupils, and teaches no class; safeguarding lead. */
    DELE("dele.oyelaran@oakfield.example.org", "oakfield"),
    /** Head of Oakfield. */
    RUTH("ruth.adebayo@oakfield.example.org", "oakfield"),
    /** Assessment lead. */
    TOMASZ("tomasz.lewandowski@oakfield.example.org", "oakfield"),
    /** School office. */
    GILL("gill.hartley@oakfield.example.org", "oakfield"),
    /** SENCo. */
    MEERA("meera.nair@oakfield.example.org", "oakfield"),
    /** Head of Brookside. */
    OWAIN("owain.prosser@brookside.example.org", "brookside"),
    /** Teaches 4B at Brookside. */
    HAMZA("hamza.malik@brookside.example.org", "brookside"),
    /** Leads the trust, and works in neither school. */
    HELEN("helen.marsh@trust.example.org", "");

    private final String email;
    private final String school;

    Cast(String email, String school) {
        this.email = email;
        this.school = school;
    }

    public String email() {
        return email;
    }

    /** The word that stands for their school in addresses. */
    public String school() {
        return school;
    }
}
