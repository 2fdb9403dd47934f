package org.waymark.hosting.start;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.hosting.Command;
import org.waymark.hosting.DataDirectory;
import org.waymark.hosting.Installation;
import org.waymark.hosting.Kind;
import org.waymark.hosting.Migrations;
import org.waymark.hosting.Option;
import org.waymark.hosting.Options;
import org.waymark.hosting.Refusal;
import org.waymark.hosting.command.Commands;
import org.waymark.hosting.command.Terminal;

/** An open data directory with its database and, on top, Spring. They end from the top down, once. */
final class Product implements AutoCloseable {
    private static final int SERVING_NOBODY = -1;

    private final Class<?> application;
    private final DataDirectory directory;
    private final Options options;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Database database;
    private volatile @Nullable ConfigurableApplicationContext spring;

    private Product(Class<?> application, DataDirectory directory, Options options) {
        this.application = application;
        this.directory = directory;
        this.options = options;
    }

    static Product in(DataDirectory directory, Class<?> application, Options options) {
        Product product = new Product(application, directory, options);
        Runtime.getRuntime().addShutdownHook(new Thread(product::close, "stop"));
        return product;
    }

    /** Serves until it is told to stop. */
    int serve(Listening listening) {
        Kind kind = directory.kind().orElse(listening.kindWanted());
        listening.checkSuits(kind);
        int port = listening.freePort();
        URI address = listening.address(port);
        ConfigurableApplicationContext started = start(kind, address, listening.host(), port, "WARN");
        directory.serving(port, address.toString());
        Ready ready = new Ready(started, address, port);
        System.out.println(ready.line());
        if (Ready.isRehearsal()) {
            ready.rehearse();
            return Command.CLEAN;
        }
        return untilStopped();
    }

    /** Does one command, for a directory that nobody serves. */
    int run(Terminal terminal) throws IOException {
        Kind kind = directory.kind().orElse(Kind.REAL);
        return terminal.run(
                start(kind, URI.create("http://localhost"), "127.0.0.1", SERVING_NOBODY, "OFF")
                        .getBean(Commands.class),
                options);
    }

    private ConfigurableApplicationContext start(Kind kind, URI address, String host, int port, String console) {
        Database opened = Database.open(directory, options);
        database = opened;
        Migrations.run(opened.access());
        KindInDatabase.check(opened.access(), kind);
        if (decides()) {
            // Before the first child's data are in, so that no later start can take it for a place to plant a demo.
            KindInDatabase.write(opened.access(), kind);
            directory.decide(kind);
        }
        SpringApplication spring = new SpringApplication(application);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setRegisterShutdownHook(false); // ours stops the database afterwards
        Path log = directory.path().resolve("log/waymark.log");
        spring.setDefaultProperties(Map.of("logging.file.name", log.toString(), "logging.threshold.console", console));
        spring.addInitializers(
                new InstallationInitializer(new Installation(directory, kind, address, opened.access()), host, port));
        try {
            ConfigurableApplicationContext started = spring.run();
            this.spring = started;
            return started;
        } catch (RuntimeException e) {
            throw refusalIn(e, log);
        }
    }

    /** A command that changes nothing leaves a new directory what it was. */
    private boolean decides() {
        return options.command().equals(Options.SERVE) || options.has(Option.APPLY);
    }

    private static Refusal refusalIn(RuntimeException e, Path log) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return new Refusal("Waymark could not start. What went wrong is at the end of " + log + ".", e);
    }

    private int untilStopped() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Command.CLEAN;
    }

    @Override
    public synchronized void close() {
        if (stopped.getCount() == 0) {
            return;
        }
        try {
            if (spring != null) {
                spring.close();
            }
        } finally {
            if (database != null) {
                database.close();
            }
            directory.close();
            stopped.countDown();
        }
    }
}
