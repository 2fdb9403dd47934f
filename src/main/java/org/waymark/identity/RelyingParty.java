package org.waymark.identity;

import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.waymark.hosting.Installation;

/**
 * What a passkey belongs to: this installation's address. Browsers make one only at a name, over https or on the machine
 * itself, and give it to that name alone.
 */
@Component
public class RelyingParty {
    private final URI address;

    @Autowired
    RelyingParty(Installation installation) {
        this(installation.baseUrl());
    }

    RelyingParty(URI address) {
        this.address = address;
    }

    String id() {
        return address.getHost();
    }

    /** As a browser writes where a page is from. */
    String origin() {
        boolean usual = address.getPort() == ("https".equals(address.getScheme()) ? 443 : 80);
        String port = address.getPort() < 0 || usual ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port;
    }

    /**
     * Why no passkey can be used where somebody is now, if so.
     *
     * @param host the name by which they reach Waymark
     */
    public Optional<String> problem(String host) {
        boolean safe = "https".equals(address.getScheme()) || id().equals("localhost");
        if (!safe) {
            return Optional.of("Passkeys need an address that begins with https, and this Waymark is reached at "
                    + origin() + ". The authenticator app works here.");
        }
        if (id().matches("[0-9.]+|\\[.*")) {
            return Optional.of(
                    "Passkeys belong to a name such as waymark.example.org, and this Waymark is reached at the"
                            + " number " + id() + ". The authenticator app works here.");
        }
        return id().equalsIgnoreCase(host)
                ? Optional.empty()
                : Optional.of("Passkeys work where Waymark is opened at " + origin() + ".");
    }
}
