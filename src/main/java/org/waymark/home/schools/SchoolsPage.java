package org.waymark.home.schools;

import java.util.List;

/** The schools to choose from, and whether there is a trust to look at too. */
public record SchoolsPage(List<School> schools, boolean trust) {
    public record School(String name, String href, String roles) {}
}
