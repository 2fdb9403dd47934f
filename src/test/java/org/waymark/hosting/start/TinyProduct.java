package org.waymark.hosting.start;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.hosting.Command;
import org.waymark.hosting.CommandCall;
import org.waymark.hosting.FirstStart;
import org.waymark.hosting.Option;
import org.waymark.hosting.ReadyLines;
import org.waymark.hosting.Refusal;

/**
 * A product with this module alone and three small commands. It is no component, so that the scan of the whole product,
 * which sees the tests too, passes it by.
 */
@EnableAutoConfiguration
@ComponentScan("org.waymark.hosting")
class TinyProduct {
    public static void main(String[] args) {
        System.exit(Start.run(TinyProduct.class, List.of(args), System.getenv()));
    }

    @Bean
    FirstStart demo() {
        return installation -> {
            Path folder = installation.directory().path();
            try {
                Files.writeString(folder.resolve("plantings"), "planted\n", CREATE, APPEND);
                if (Boolean.getBoolean("test.killed.while.planting")) {
                    Runtime.getRuntime().halt(137);
                }
            } catch (IOException e) {
                throw new Refusal("no planting", e);
            }
        };
    }

    @Bean
    ReadyLines people() {
        return installation -> List.of("sign in as anybody");
    }

    @Bean
    Command reading(JdbcClient sql) {
        return command("import", call -> {
            call.out().println(call.actor().replaceAll("user .*", "user somebody"));
            call.out()
                    .println(sql.sql("select current_user").query(String.class).single());
            for (CommandCall.Input file : call.files()) {
                try (InputStream once = file.content().open();
                        InputStream again = file.content().open()) {
                    call.out().println(file.name() + " " + once.readAllBytes().length);
                    again.readAllBytes();
                }
            }
            return Command.ROWS_REFUSED;
        });
    }

    @Bean
    Command writing() {
        return command("sheets", call -> {
            if (call.options().has(Option.CLASS)) {
                call.result().write(1);
                throw new IllegalStateException("secret detail");
            }
            call.result().write("Zoë".repeat(50_000).getBytes(StandardCharsets.UTF_8));
            return Command.CLEAN;
        });
    }

    private interface Doing {
        int run(CommandCall call) throws IOException;
    }

    private static Command command(String name, Doing doing) {
        return new Command() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int run(CommandCall call) throws IOException {
                return doing.run(call);
            }
        };
    }
}
