package org.waymark.ui;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The ui module served by itself, without a database and without signing in, to be looked at and tested. */
public final class UiOnly implements AutoCloseable {
    /** Keeps what is declared here out of the whole application, which scans the same packages in its tests. */
    private static final String ALONE = "ui-alone";

    private final ServletWebServerApplicationContext context;

    private UiOnly(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** On a port of the system's choice when it is 0. */
    public static UiOnly start(int port) {
        SpringApplication application = new SpringApplication(Configuration.class);
        application.setAdditionalProfiles(ALONE);
        application.setDefaultProperties(Map.of(
                "server.port",
                port,
                "spring.main.banner-mode",
                "off",
                "server.compression.enabled",
                true,
                "spring.autoconfigure.exclude",
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                        + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration,"
                        + "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration,"
                        + "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration,"
                        + "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"));
        return new UiOnly((ServletWebServerApplicationContext) application.run());
    }

    public String address(String path) {
        return "http://localhost:" + context.getWebServer().getPort() + path;
    }

    @Override
    public void close() {
        context.close();
    }

    public static void main(String[] args) {
        start(args.length == 0 ? 8120 : Integer.parseInt(args[0]));
    }

    @Profile(ALONE)
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan(excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org.waymark.ui.*Test.*"))
    static class Configuration {}

    /** Acts that go wrong in each way. */
    @Profile(ALONE)
    @Controller
    static class Wrong {
        @GetMapping("/ui/fault")
        String fault() {
            throw new IllegalStateException("Key (name)=(Aisha Rahman) already exists");
        }

        @GetMapping("/ui/refused")
        String refused() {
            throw new Refused("This meeting was signed off on 4 March. Reopen it to change a target.");
        }

        @GetMapping("/ui/not-yours")
        String notYours() {
            throw new NotFound();
        }

        @GetMapping("/ui/incomplete")
        String incomplete() {
            return "ui/examples/examples";
        }
    }
}
