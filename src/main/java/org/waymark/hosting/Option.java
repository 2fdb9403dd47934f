package org.waymark.hosting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What may be said on the command line beside the command. */
public enum Option {
    PORT("--port", "N", "where to listen: 8080 unless said, 0 for any free port", "serve"),
    DATA("--data", "DIR", "the data directory: data, beside run, unless said"),
    DATABASE_URL("--database-url", "URL", "a PostgreSQL (16 or later) to use instead of the one that comes along"),
    BASE_URL("--base-url", "URL", "the https:// address people use, behind a proxy that does https", "serve"),
    LISTEN("--listen", "ADDRESS", "the network address to listen on, together with --base-url", "serve"),
    SCHOOL("--school", "NAME", "the school", "import", "sheets", "explain", "code"),
    APPLY("--apply", "", "import for good; without it the report says what would happen", "import"),
    SCALE("--scale", "NAME", "the scale of the results, where it cannot be recognised", "import"),
    KIND("--kind", "KIND", "pupils, contacts, staff, results or attendance, where it cannot be recognised", "import"),
    CLASS("--class", "NAME", "the class", "sheets"),
    PUPIL("--pupil", "UPN", "the pupil", "sheets", "explain"),
    EVERYBODY("--everybody", "", "the whole school, class by class", "sheets"),
    LAYOUT("--layout", "KIND", "standard (unless said), easy-read, form or blank", "sheets"),
    SIGNED("--signed", "", "only what is signed in this round", "sheets"),
    OUT("-o", "FILE", "the file to write", "sheets"),
    ON("--on", "DATE", "the day to look at, as 2026-11-24", "explain"),
    JSON("--json", "", "for a program rather than a person", "explain"),
    HELP("--help", "", "this text");

    final String spelling;
    final String argument;
    final String meaning;
    private final List<String> commands;

    /** Without commands it goes with all of them. */
    Option(String spelling, String argument, String meaning, String... commands) {
        this.spelling = spelling;
        this.argument = argument;
        this.meaning = meaning;
        this.commands = List.of(commands);
    }

    boolean takesArgument() {
        return !argument.isEmpty();
    }

    boolean goesWith(String command) {
        return commands.isEmpty() || commands.contains(command);
    }

    static Optional<Option> spelt(String word) {
        return Stream.of(values()).filter(each -> each.spelling.equals(word)).findFirst();
    }
}
