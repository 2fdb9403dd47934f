package org.waymark.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Uuid7Test {
    /** As PostgreSQL compares them. */
    @Test
    void keys_sort_in_the_order_in_which_they_were_made() {
        List<String> keys =
                Stream.generate(Uuid7::next).limit(20_000).map(UUID::toString).toList();
        assertThat(keys).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_key_says_when_it_was_made_and_that_it_is_of_version_7() {
        UUID key = Uuid7.next();
        assertThat(key.version()).isEqualTo(7);
        assertThat(key.variant()).isEqualTo(2);
        assertThat(Duration.between(Uuid7.madeAt(key), Instant.now()).abs()).isLessThan(Duration.ofSeconds(10));
        assertThat(Uuid7.olderThan(Duration.ofMinutes(1)).toString()).isLessThan(key.toString());
    }
}
