package org.waymark.mail.smtp;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.waymark.TestDatabase;
import org.waymark.hosting.DataDirectory;
import org.waymark.hosting.Installation;
import org.waymark.hosting.Kind;
import org.waymark.mail.Mail;
import org.waymark.mail.Mails;
import org.waymark.mail.SenderNames;
import org.waymark.tenancy.SchoolId;

/** The mail module alone, on a database of its own, at a time that a test sets. Nothing is sent but when it is told to. */
final class PostOffice implements AutoCloseable {
    static final SchoolId OAKFIELD = new SchoolId(1);

    private final TestDatabase database = TestDatabase.migrated();
    private final HikariDataSource pool = new HikariDataSource();
    private final DataDirectory directory;
    private final AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");

    PostOffice(Kind kind) {
        try {
            directory = DataDirectory.open(Files.createTempDirectory("waymark-mail"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database.sqlAsOwner()
                .sql("insert into school.school (school_id, slug, name) values (1, 'oakfield', 'Oakfield Primary £')")
                .update();
        pool.setJdbcUrl(database.access().url());
        pool.setUsername(database.access().app().role());
        pool.setPassword(database.access().app().password());
        pool.setMaximumPoolSize(6);
        Installation installation =
                new Installation(directory, kind, URI.create("http://localhost:8080"), database.access());
        spring.getBeanFactory().registerSingleton("installation", installation);
        spring.registerBean(DataSource.class, () -> pool);
        spring.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(pool));
        spring.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
        spring.registerBean(Clock.class, Hands::new);
        spring.registerBean(
                SenderNames.class,
                () -> school -> school.equals(OAKFIELD) ? Optional.of("Oakfield Primary £") : Optional.empty());
        spring.scan("org.waymark.mail");
        spring.refresh();
        if (kind == Kind.REAL) {
            // Tests send at the time of their clock, not whenever the machine comes to it.
            sending().stop();
        }
    }

    /** Writes mail.properties. */
    PostOffice settings(String... lines) {
        try {
            Files.write(file(), List.of(lines));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PostOffice server(int port, String... more) {
        String[] lines = new String[more.length + 4];
        lines[0] = "host=localhost";
        lines[1] = "port=" + port;
        lines[2] = "security=none";
        lines[3] = "from=office@oakfield.example.org";
        System.arraycopy(more, 0, lines, 4, more.length);
        return settings(lines);
    }

    Path file() {
        return directory.path().resolve("mail.properties");
    }

    <T> T get(Class<T> bean) {
        return spring.getBean(bean);
    }

    boolean has(Class<?> bean) {
        return spring.getBeanNamesForType(bean).length > 0;
    }

    List<String> names() {
        return List.of(spring.getBeanDefinitionNames());
    }

    Sending sending() {
        return get(Sending.class);
    }

    void send(String to) {
        get(Mails.class).send(new Mail(OAKFIELD, to, "Your link", "Hello " + to, "en"));
    }

    /** Sends what is due, and says how each message stands: "waiting: why" or "sent". */
    List<String> after(Duration waited) {
        now = now.plus(waited);
        sending().sendAll();
        return states();
    }

    List<String> states() {
        return strings("select state || coalesce(': ' || problem, '') from mail.message order by id");
    }

    List<String> strings(String sql) {
        return get(JdbcClient.class).sql(sql).query(String.class).list();
    }

    @Override
    public void close() {
        spring.close();
        pool.close();
        directory.close();
    }

    private final class Hands extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
