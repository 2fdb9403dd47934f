package org.waymark.hosting;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command line, understood: a command, its words (an import's files), and options before or after it. */
public record Options(String command, List<String> words, Map<Option, String> values) {
    public static final String SERVE = "serve";
    public static final String IMPORT = "import";

    private static final Map<String, String> COMMANDS = Map.of(
            SERVE,
            "",
            IMPORT,
            "--school NAME FILE…",
            "sheets",
            "--school NAME --class NAME -o FILE",
            "explain",
            "--school NAME --pupil UPN",
            "code",
            "--school NAME PERSON",
            "mail",
            "[test ADDRESS]",
            "audit",
            "");

    private static final Set<String> TAKE_WORDS = Set.of(IMPORT, "code", "mail");

    public Options {
        words = List.copyOf(words);
        values = Map.copyOf(values);
    }

    /** @throws Refusal with a sentence and the usage, when something in it is not understood */
    public static Options parse(List<String> args, Map<String, String> environment) {
        Map<Option, String> values = new EnumMap<>(Option.class);
        List<String> words = new ArrayList<>();
        Deque<String> left = new ArrayDeque<>(args);
        boolean optionsMayFollow = true;
        while (!left.isEmpty()) {
            String word = left.pop();
            if (optionsMayFollow && word.equals("--")) {
                optionsMayFollow = false;
            } else if (optionsMayFollow && word.length() > 1 && word.startsWith("-")) {
                readOption(word, left, values);
            } else {
                words.add(word);
            }
        }
        String command = words.isEmpty() ? SERVE : words.removeFirst();
        // A password on a command line shows to everybody on that machine; in the environment it does not.
        String url = environment.get("WAYMARK_DATABASE_URL");
        if (url != null && !url.isBlank()) {
            values.putIfAbsent(Option.DATABASE_URL, url);
        }
        // A nightly job is started from anywhere, and means the data beside the script.
        String home = environment.get("WAYMARK_HOME");
        if (home != null && !home.isBlank()) {
            values.putIfAbsent(Option.DATA, Path.of(home, "data").toString());
        }
        return new Options(command, words, values).checked();
    }

    private static void readOption(String word, Deque<String> left, Map<Option, String> values) {
        int equals = word.startsWith("--") ? word.indexOf('=') : -1;
        String spelling = equals < 0 ? word : word.substring(0, equals);
        Option option = Option.spelt(spelling).orElseThrow(() -> misread("There is no option " + spelling + "."));
        if (!option.takesArgument()) {
            if (equals >= 0) {
                throw misread(spelling + " stands alone, without a value.");
            }
            values.put(option, "");
            return;
        }
        String value = equals < 0 ? left.poll() : word.substring(equals + 1);
        if (value == null || value.isBlank()) {
            throw misread("%s needs a value: %s %s.".formatted(spelling, spelling, option.argument));
        }
        if (values.put(option, value) != null) {
            throw misread(spelling + " is given twice.");
        }
    }

    private Options checked() {
        if (has(Option.HELP)) {
            return this;
        }
        if (!COMMANDS.containsKey(command)) {
            throw misread("There is no command " + command + ".");
        }
        for (Option option : values.keySet()) {
            if (!option.goesWith(command)) {
                throw misread(option.spelling + " does not go with " + command + ".");
            }
        }
        if (!words.isEmpty() && !TAKE_WORDS.contains(command)) {
            throw misread("%s takes no %s. A name of several words stands in quotation marks."
                    .formatted(command, words.getFirst()));
        }
        if (command.equals(IMPORT) && words.isEmpty()) {
            throw misread("Say which file to import.");
        }
        port();
        return this;
    }

    public boolean has(Option option) {
        return values.containsKey(option);
    }

    public Optional<String> value(Option option) {
        return Optional.ofNullable(values.get(option));
    }

    public int port() {
        String port = value(Option.PORT).orElse("8080");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            throw misread("--port is a number from 0 to 65535, and not " + port + ".");
        }
        return Integer.parseInt(port);
    }

    public Path dataDirectory() {
        return Path.of(value(Option.DATA).orElse("data")).toAbsolutePath().normalize();
    }

    /** The files that the command reads, as whoever typed them sees them. */
    public List<Path> files() {
        return command.equals(IMPORT) ? words.stream().map(Path::of).toList() : List.of();
    }

    public static String usage() {
        StringBuilder usage = new StringBuilder("Usage:\n");
        for (String command : List.of(SERVE, IMPORT, "sheets", "explain", "code", "mail", "audit")) {
            String line = "  ./run " + command + " " + COMMANDS.get(command);
            usage.append(line.stripTrailing()).append('\n');
        }
        usage.append("\nWithout a command it serves. Options may stand before or after it:\n");
        for (Option option : Option.values()) {
            usage.append("  %-20s %s%n".formatted(option.spelling + " " + option.argument, option.meaning));
        }
        return usage.toString();
    }

    private static Refusal misread(String sentence) {
        return new Refusal(sentence + "\n\n" + usage());
    }
}
