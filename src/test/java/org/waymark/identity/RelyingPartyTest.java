package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelyingPartyTest {

    @ParameterizedTest
    @CsvSource({
        "https://waymark.example.org, waymark.example.org, https://waymark.example.org",
        "https://waymark.example.org:443, WAYMARK.example.org, https://waymark.example.org",
        "https://waymark.example.org:8443, waymark.example.org, https://waymark.example.org:8443",
        "http://localhost:8080, localhost, http://localhost:8080"
    })
    void passkeys_are_had_at_a_name_over_https_and_on_the_machine_itself(String address, String host, String origin) {
        RelyingParty party = party(address);
        assertThat(party.problem(host)).isEmpty();
        assertThat(party.origin()).isEqualTo(origin);
    }

    @Test
    void where_there_are_none_it_says_why() {
        assertThat(party("http://waymark.lan:8080").problem("waymark.lan").orElseThrow())
                .startsWith("Passkeys need an address that begins with https");
        assertThat(party("https://192.168.1.20").problem("192.168.1.20").orElseThrow())
                .startsWith("Passkeys belong to a name");
        assertThat(party("http://localhost:8080").problem("127.0.0.1"))
                .contains("Passkeys work where Waymark is opened at http://localhost:8080.");
    }

    private static RelyingParty party(String address) {
        return new RelyingParty(URI.create(address));
    }
}
