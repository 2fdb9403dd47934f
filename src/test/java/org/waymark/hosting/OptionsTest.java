package org.waymark.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    @Test
    void without_a_command_it_serves_on_8080() {
        Options options = parse();
        assertThat(options.command()).isEqualTo("serve");
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.dataDirectory()).isEqualTo(Path.of("data").toAbsolutePath());
    }

    @Test
    void options_may_stand_before_and_after_the_command() {
        Options before = parse("--school", "Oakfield Primary", "--apply", "import", "pupils.csv", "results.csv");
        Options after = parse("import", "pupils.csv", "--apply", "results.csv", "--school=Oakfield Primary");
        assertThat(before).isEqualTo(after);
        assertThat(before.value(Option.SCHOOL)).contains("Oakfield Primary");
        assertThat(before.files()).containsExactly(Path.of("pupils.csv"), Path.of("results.csv"));
    }

    @Test
    void after_two_dashes_a_file_may_begin_with_a_dash() {
        assertThat(parse("import", "--", "--old.csv").files()).containsExactly(Path.of("--old.csv"));
    }

    @Test
    void the_words_of_other_commands_are_no_files() {
        assertThat(parse("code", "--school", "Oakfield", "head@oakfield.example")
                        .files())
                .isEmpty();
    }

    @Test
    void what_is_to_be_done_with_mail_is_said_in_words() {
        assertThat(parse("mail").words()).isEmpty();
        assertThat(parse("mail", "test", "head@oakfield.example").words())
                .containsExactly("test", "head@oakfield.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--prot 80               | There is no option --prot.",
                "improt a.csv            | There is no command improt.",
                "--port                  | --port needs a value: --port N.",
                "--port eighty           | --port is a number from 0 to 65535, and not eighty.",
                "--port 70000            | --port is a number from 0 to 65535, and not 70000.",
                "--port 1 --port 2       | --port is given twice.",
                "--apply=yes import a    | --apply stands alone, without a value.",
                "sheets --apply          | --apply does not go with sheets.",
                "sheets --class 4 Maple  | sheets takes no Maple. A name of several words stands in quotation marks.",
                "serve now               | serve takes no now. A name of several words stands in quotation marks.",
                "import --school Oakfield | Say which file to import.",
            })
    void what_is_not_understood_gets_one_sentence_and_the_usage(String line, String sentence) {
        assertThatThrownBy(() -> parse(line.split(" ")))
                .isInstanceOf(Refusal.class)
                .message()
                .startsWith(sentence + "\n\nUsage:")
                .contains("./run import --school NAME");
    }

    @Test
    void the_environment_says_what_is_better_kept_off_the_command_line() {
        Map<String, String> environment = Map.of("WAYMARK_DATABASE_URL", "jdbc:a", "WAYMARK_HOME", "/opt/waymark");
        Options options = Options.parse(List.of(), environment);
        assertThat(options.value(Option.DATABASE_URL)).contains("jdbc:a");
        assertThat(options.dataDirectory()).isEqualTo(Path.of("/opt/waymark/data"));
        assertThat(Options.parse(List.of("--database-url", "jdbc:b", "--data", "/srv/data"), environment)
                        .values())
                .containsEntry(Option.DATABASE_URL, "jdbc:b")
                .containsEntry(Option.DATA, "/srv/data");
    }

    @Test
    void help_is_given_whatever_else_is_wrong() {
        assertThat(parse("nonsense", "--help").has(Option.HELP)).isTrue();
        assertThat(Options.usage()).contains("--base-url URL");
    }

    private static Options parse(String... args) {
        return Options.parse(List.of(args), Map.of());
    }
}
