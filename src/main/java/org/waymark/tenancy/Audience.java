package org.waymark.tenancy;

import static org.waymark.tenancy.Role.ASSESSMENT_LEAD;
import static org.waymark.tenancy.Role.HEAD;
import static org.waymark.tenancy.Role.MENTOR;
import static org.waymark.tenancy.Role.OFFICE;
import static org.waymark.tenancy.Role.SAFEGUARDING_LEAD;
import static org.waymark.tenancy.Role.SENCO;
import static org.waymark.tenancy.Role.TEACHER;

import java.util.Set;

/** Who an address is for. Which pupils they then see is the business of {@code access}. */
public enum Audience {
    /** Anybody, signed in or not. */
    ANYONE(Set.of()),
    /** Anybody who has signed in, in whatever school. */
    SIGNED_IN(Set.of()),
    /** Anybody who has signed in and works for schools: no family and no child. */
    SIGNED_IN_STAFF(Set.of()),
    /** Everybody who works in the school. */
    STAFF(Set.of(TEACHER, MENTOR, SENCO, ASSESSMENT_LEAD, HEAD, OFFICE)),
    /** Those who may enter a grade. */
    MARKING(Set.of(TEACHER, SENCO, ASSESSMENT_LEAD, HEAD)),
    /** Those who settle what a child is measured against. */
    ARRANGING(Set.of(SENCO, ASSESSMENT_LEAD, HEAD)),
    /** Those who lead the school's assessment. */
    LEADING(Set.of(ASSESSMENT_LEAD, HEAD)),
    /** Those who bring files in and keep accounts. */
    OFFICE_WORK(Set.of(OFFICE, HEAD)),
    /** Those who arrange what the whole school is invited to. */
    ORGANISING(Set.of(ASSESSMENT_LEAD, HEAD, OFFICE)),
    /** Those who are told when a child is not safe, whatever else they are. */
    SAFEGUARDING(Set.of(SAFEGUARDING_LEAD)),
    /** Adults who are invited for the sake of a child: in a school, and outside for what is theirs in every school. */
    FAMILY(Set.of(Role.FAMILY)),
    /** A child who has signed in for itself. */
    PUPIL(Set.of(Role.PUPIL)),
    /** Those who compare the schools of a trust; they open no pupil. */
    TRUST(Set.of());

    private final Set<Role> roles;

    Audience(Set<Role> roles) {
        this.roles = roles;
    }

    /** The roles in a school that let somebody in; empty where no school is in the address. */
    public Set<Role> roles() {
        return roles;
    }
}
