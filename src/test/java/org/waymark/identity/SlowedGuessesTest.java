package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.waymark.Product;

class SlowedGuessesTest {
    private static final String SECRET = "a secret of this test";
    private final SlowedGuesses guesses = Product.running().bean(SlowedGuesses.class);

    @Test
    void whoever_forgets_who_they_are_between_guesses_is_slowed_by_their_address_and_nobody_elsewhere_is() {
        for (int i = 0; i < SlowedGuesses.FREE_AT_AN_ADDRESS; i++) {
            guesses.wrong(SECRET, from("203.0.113.9"), new MockHttpServletResponse());
            assertThat(guesses.wait(SECRET, from("203.0.113.9"))).isEmpty();
        }
        guesses.wrong(SECRET, from("203.0.113.9"), new MockHttpServletResponse());
        assertThat(guesses.wait(SECRET, from("203.0.113.9")))
                .hasValueSatisfying(words -> assertThat(words).startsWith("Wait "));
        assertThat(guesses.wait(SECRET, from("203.0.113.10"))).isEmpty();
        assertThat(guesses.wait("another secret", from("203.0.113.9"))).isEmpty();
    }

    @Test
    void a_browser_that_is_known_is_slowed_by_itself_after_five() {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        guesses.wrong(SECRET, from("203.0.113.20"), answer);
        MockHttpServletRequest known = from("203.0.113.20");
        known.setCookies(answer.getCookies());
        for (int i = 1; i < Guesses.FREE; i++) {
            guesses.wrong(SECRET, known, answer);
        }
        assertThat(guesses.wait(SECRET, known)).isEmpty();
        guesses.wrong(SECRET, known, answer);
        assertThat(guesses.wait(SECRET, known)).isPresent();
        assertThat(guesses.wait(SECRET, from("203.0.113.20"))).isEmpty();
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
