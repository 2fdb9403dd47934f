package org.waymark.hosting.start;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.waymark.hosting.Installation;

/**
 * Tells Spring what only the command line and the data directory know. These settings stand before every file's, since
 * none of them is anybody's to change.
 *
 * @param port to listen on; −1 for a product that serves nobody
 */
public record InstallationInitializer(Installation installation, String address, int port)
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("installation", settings()));
        context.getBeanFactory().registerSingleton("installation", installation);
    }

    private Map<String, Object> settings() {
        boolean https = installation.isHttps();
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.datasource.url", installation.database().url());
        settings.put("spring.datasource.username", installation.database().app().role());
        settings.put("spring.datasource.password", installation.database().app().password());
        settings.put("spring.session.jdbc.initialize-schema", "never"); // the application's role makes no table
        settings.put("server.address", address);
        settings.put("server.port", port);
        settings.put("server.forward-headers-strategy", https ? "native" : "none");
        // A cookie named so is taken by browsers over https only, and from this very address.
        settings.put("server.servlet.session.cookie.name", https ? "__Host-waymark" : "waymark");
        settings.put("server.servlet.session.cookie.secure", https);
        settings.put("server.servlet.session.cookie.http-only", true);
        settings.put("server.servlet.session.cookie.same-site", "lax");
        settings.put("server.servlet.session.cookie.path", "/");
        return settings;
    }
}
