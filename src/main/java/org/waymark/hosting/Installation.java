package org.waymark.hosting;

import java.net.URI;

/** This Waymark: where its data are, what it is for, the address people use, and its database. */
public record Installation(DataDirectory directory, Kind kind, URI baseUrl, DatabaseAccess database) {

    public boolean isDemo() {
        return kind == Kind.DEMO;
    }

    /** Whether people reach it over https, so that cookies can be Secure. */
    public boolean isHttps() {
        return "https".equals(baseUrl.getScheme());
    }
}
