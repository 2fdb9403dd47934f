package org.waymark.pupils;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FirstNamesTest {
    @Test
    void first_names_only_and_an_initial_where_two_are_the_same() {
        assertThat(names("Ada Murray", "Mia Okafor", "Mia Reid")).containsExactly("Ada", "Mia O", "Mia R");
    }

    @Test
    void as_many_letters_as_tell_them_apart() {
        assertThat(names("Mia Reid", "Mia Reed", "Mia O")).containsExactly("Mia Rei", "Mia Ree", "Mia O");
    }

    @Test
    void the_whole_name_twice_in_one_class_is_numbered() {
        assertThat(names("Mia Reid", "Mia Reid", "Mia Ray")).containsExactly("Mia Reid 1", "Mia Reid 2", "Mia Ra");
    }

    private static java.util.List<String> names(String... all) {
        return FirstNames.of(Stream.of(all)
                .map(name -> name.split(" "))
                .map(name -> new FirstNames.Name(name[0], name[1]))
                .toList());
    }
}
