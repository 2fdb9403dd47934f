package org.waymark.hosting.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.hosting.Kind;
import org.waymark.hosting.Options;
import org.waymark.hosting.Refusal;

class ListeningTest {
    @Test
    void this_machine_only_unless_more_is_said() {
        Listening listening = of("--port", "8081");
        assertThat(listening.host()).isEqualTo("127.0.0.1");
        assertThat(listening.address(8081)).isEqualTo(URI.create("http://localhost:8081"));
        assertThat(of("--base-url", "https://waymark.example.org").host()).isEqualTo("127.0.0.1");
    }

    @Test
    void a_network_address_needs_https_in_front() {
        assertThatThrownBy(() -> of("--listen", "0.0.0.0")).hasMessageContaining("https");
        assertThatThrownBy(() -> of("--listen", "0.0.0.0", "--base-url", "http://localhost:80"))
                .hasMessageContaining("https");
        Listening listening = of("--listen", "0.0.0.0", "--base-url", "https://waymark.example.org/");
        assertThat(listening.host()).isEqualTo("0.0.0.0");
        assertThat(listening.address(8080)).isEqualTo(URI.create("https://waymark.example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://waymark.example.org",
                "http://192.168.0.5:8080",
                "http://localhost.example.org",
                "ftp://waymark.example.org",
                "waymark.example.org",
                "https://waymark.example.org/school",
                "https://a b"
            })
    void an_address_that_will_not_do_is_refused_in_words(String url) {
        assertThatThrownBy(() -> of("--base-url", url))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--base-url");
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:9000", "http://127.0.0.1", "https://waymark.example.org"})
    void whoever_gives_an_address_means_it_for_a_school(String url) {
        Listening listening = of("--base-url", url);
        assertThat(listening.kindWanted()).isEqualTo(Kind.REAL);
        assertThatThrownBy(() -> listening.checkSuits(Kind.DEMO)).hasMessageContaining("demonstration");
        assertThatCode(() -> listening.checkSuits(Kind.REAL)).doesNotThrowAnyException();
        assertThat(of().kindWanted()).isEqualTo(Kind.DEMO);
    }

    @Test
    void a_port_in_use_is_said_before_anything_is_started() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Listening listening = of("--port", Integer.toString(other.getLocalPort()));
            assertThatThrownBy(listening::freePort).hasMessageContaining("--port");
        }
        assertThat(of("--port", "0").freePort()).isPositive();
    }

    private static Listening of(String... args) {
        return Listening.of(Options.parse(List.of(args), Map.of()));
    }
}
