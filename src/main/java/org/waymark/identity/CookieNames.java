package org.waymark.identity;

/**
 * What the cookies are called. With https they carry the {@code __Host-} prefix, which a browser accepts only from this
 * very host and only Secure; plain http on localhost cannot have it.
 */
public record CookieNames(boolean secure) {
    public String session() {
        return prefix() + "waymark-session";
    }

    public String device() {
        return prefix() + "waymark-device";
    }

    public String csrf() {
        return prefix() + "waymark-form";
    }

    /** Of a device in a child's hands. */
    public String tablet() {
        return prefix() + "waymark-tablet";
    }

    /** Of a browser that knows the class of the children at it. */
    public String door() {
        return prefix() + "waymark-door";
    }

    private String prefix() {
        return secure ? "__Host-" : "";
    }
}
