package org.waymark.identity;

import java.util.Set;
import org.waymark.tenancy.Role;
import org.waymark.tenancy.SchoolId;

/** What an account is in one school. */
public record Membership(SchoolId school, String slug, String schoolName, Set<Role> roles) {}
