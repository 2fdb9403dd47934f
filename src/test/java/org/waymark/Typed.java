package org.waymark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.waymark.hosting.Options;
import org.waymark.hosting.command.Commands;
import org.waymark.hosting.command.Terminal;

/** What came of a command that somebody typed while the product runs: "ann" on the server. */
public record Typed(int status, String said, String problems) {

    public static Typed in(Product product, String... args) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        try {
            int status = new Terminal(said, problems, "ann")
                    .run(product.bean(Commands.class), Options.parse(List.of(args), Map.of()));
            return new Typed(status, said.toString(StandardCharsets.UTF_8), problems.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
