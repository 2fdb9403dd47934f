package org.waymark.hosting.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.logging.LoggingSystem;
import org.waymark.hosting.Command;
import org.waymark.hosting.DataDirectory;
import org.waymark.hosting.Option;
import org.waymark.hosting.Options;
import org.waymark.hosting.Refusal;
import org.waymark.hosting.Running;
import org.waymark.hosting.command.CommandClient;
import org.waymark.hosting.command.Terminal;

/** What happens when somebody starts Waymark: it serves, or does what a command says. */
public final class Start {
    private final Class<?> application;
    private final List<String> args;

    private Start(Class<?> application, List<String> args) {
        this.application = application;
        this.args = args;
    }

    /** @return the status for the shell, once all has ended */
    public static int run(Class<?> application, List<String> args, Map<String, String> environment) {
        // Until the log has its file, the terminal would fill with what the libraries do.
        LoggingSystem.get(Start.class.getClassLoader()).beforeInitialize();
        try {
            return new Start(application, args).run(Options.parse(args, environment));
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            return Command.STOPPED;
        } catch (IOException | RuntimeException | Error e) {
            // Left to the JVM, the status would be 1, which says that rows were refused.
            System.err.println("Waymark could not go on: " + e);
            return Command.STOPPED;
        }
    }

    private int run(Options options) throws IOException {
        if (options.has(Option.HELP)) {
            System.out.print(Options.usage());
            return Command.CLEAN;
        }
        if (options.command().equals(Options.SERVE)) {
            Listening listening = Listening.of(options);
            try (Product product = Product.in(DataDirectory.open(options.dataDirectory()), application, options)) {
                return product.serve(listening);
            }
        }
        return command(options);
    }

    /** The lock decides who does it: the product that serves this directory or, where there is none, we. */
    private int command(Options options) throws IOException {
        if (!DataDirectory.isThere(options.dataDirectory())
                && !options.command().equals(Options.IMPORT)) {
            throw new Refusal("There is no Waymark data in %s yet: import a school, or say with --data where they are."
                    .formatted(options.dataDirectory()));
        }
        Terminal terminal = new Terminal(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.getProperty("user.name"));
        Optional<DataDirectory> free = DataDirectory.openIfFree(options.dataDirectory());
        if (free.isPresent()) {
            try (Product product = Product.in(free.get(), application, options)) {
                return product.run(terminal);
            }
        }
        Running running = Running.of(options.dataDirectory())
                .orElseThrow(() -> new Refusal(
                        "Another Waymark is just starting, or another command is at work, on %s. Try again in a moment."
                                .formatted(options.dataDirectory())));
        return new CommandClient(terminal).send(running, args, options);
    }
}
