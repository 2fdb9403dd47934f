package org.waymark.identity;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A phone or laptop that holds passkeys, as Chromium pretends one for a page. It knows its person by a touch at once. */
final class KeyDevice {
    private final CDPSession session;
    private final String id;

    KeyDevice(Page page) {
        session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        JsonObject wanted = new JsonObject();
        wanted.add("options", options);
        id = session.send("WebAuthn.addVirtualAuthenticator", wanted)
                .get("authenticatorId")
                .getAsString();
    }

    /** Whether it lets its person show that it is them. */
    void knowsItsPerson(boolean knows) {
        JsonObject change = on();
        change.addProperty("isUserVerified", knows);
        session.send("WebAuthn.setUserVerified", change);
    }

    JsonArray keys() {
        return session.send("WebAuthn.getCredentials", on()).getAsJsonArray("credentials");
    }

    /** As a key would be on another device that it had been copied to when it had signed so often. */
    void holdCopy(JsonObject key, int signed) {
        session.send("WebAuthn.clearCredentials", on());
        JsonObject copy = key.deepCopy();
        copy.addProperty("signCount", signed);
        copy.remove("userName");
        copy.remove("userDisplayName");
        JsonObject change = on();
        change.add("credential", copy);
        session.send("WebAuthn.addCredential", change);
    }

    private JsonObject on() {
        JsonObject which = new JsonObject();
        which.addProperty("authenticatorId", id);
        return which;
    }
}
