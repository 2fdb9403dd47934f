package org.waymark.hosting.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.waymark.hosting.Command;
import org.waymark.hosting.CommandCall;
import org.waymark.hosting.CommandCall.Input;
import org.waymark.hosting.Option;
import org.waymark.hosting.Options;

/** The terminal a command was typed in. It is written UTF-8, whatever the machine thinks its language is. */
public record Terminal(OutputStream out, OutputStream problems, String osUser) {

    static void show(byte[] text, OutputStream out) throws IOException {
        out.write(text);
        out.flush();
    }

    ResultFile resultFile(Options options) {
        return new ResultFile(options.value(Option.OUT).map(Path::of).orElse(null));
    }

    /** Runs a command in this very process. */
    public int run(Commands commands, Options options) throws IOException {
        CommandClient.checkReadable(options.files());
        ResultFile result = resultFile(options);
        int status = Command.STOPPED;
        try {
            status = commands.run(
                    new CommandCall(options, inputs(options.files()), writer(out), writer(problems), result, osUser));
            return status;
        } finally {
            result.finish(status != Command.STOPPED);
        }
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    private static List<Input> inputs(List<Path> files) {
        return files.stream()
                .map(file -> new Input(String.valueOf(file.getFileName()), () -> Files.newInputStream(file)))
                .toList();
    }
}
