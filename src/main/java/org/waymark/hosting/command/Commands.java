package org.waymark.hosting.command;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.hosting.Command;
import org.waymark.hosting.CommandCall;
import org.waymark.hosting.Refusal;

/** All commands there are. Whatever happens in one, the person gets a sentence and the shell a number. */
@Component
public class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private final ObjectProvider<Command> commands;

    Commands(ObjectProvider<Command> commands) {
        this.commands = commands;
    }

    public int run(CommandCall call) {
        try {
            return named(call.options().command()).run(call);
        } catch (Refusal refusal) {
            call.problems().println(refusal.getMessage());
            return Command.STOPPED;
        } catch (IOException | RuntimeException | Error fault) {
            String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
            LOG.error("Fault {} in command {}", reference, call.options().command(), fault);
            call.problems()
                    .println(
                            "Something went wrong inside Waymark, and nothing more was done. The log says more under %s."
                                    .formatted(reference));
            return Command.STOPPED;
        } finally {
            call.out().flush();
            call.problems().flush();
        }
    }

    private Command named(String name) {
        return commands.stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("This Waymark has no command " + name + "."));
    }
}
