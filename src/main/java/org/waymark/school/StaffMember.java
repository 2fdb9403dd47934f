package org.waymark.school;

/** Somebody who works in the school. */
public record StaffMember(StaffId id, String givenName, String familyName, String job, String email) {
    public String name() {
        return givenName + " " + familyName;
    }
}
