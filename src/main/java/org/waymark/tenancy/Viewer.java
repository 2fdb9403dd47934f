package org.waymark.tenancy;

import java.util.Set;
import java.util.UUID;

/** The person looking, in the one school they are looking at. Every query and door asks for it. */
public record Viewer(SchoolId school, String slug, String schoolName, AccountId account, String name, Set<Role> roles) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean may(Audience audience) {
        return audience.roles().stream().anyMatch(roles::contains);
    }

    /** For binding as {@code :school}. */
    public long schoolKey() {
        return school.value();
    }

    /** For binding as {@code :account}. */
    public UUID accountKey() {
        return account.value();
    }

    /** The start of every address in this school, such as {@code /oakfield}. */
    public String path() {
        return "/" + slug;
    }

    /** A command typed on the server, which has the office's rights in the school. */
    public static Viewer commandLine(SchoolId school, String slug, String schoolName, String osUser) {
        return new Viewer(
                school,
                slug,
                schoolName,
                AccountId.COMMAND_LINE,
                "command line, OS user " + osUser,
                Set.of(Role.OFFICE));
    }
}
