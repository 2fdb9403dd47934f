package org.waymark.mail.smtp;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.hosting.Installation;
import org.waymark.mail.MailAddress;
import org.waymark.mail.smtp.MailServer.Security;

/**
 * The mail server as {@code mail.properties} in the data directory says it. Read anew each time, so that a change needs no
 * restart. See docs/rules/mail.md.
 */
@Component
class MailSettings {
    private static final String FILE = "mail.properties";
    private static final Set<String> NAMES = Set.of("host", "port", "username", "password", "security", "from");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private final Path file;

    MailSettings(Installation installation) {
        this.file = installation.directory().path().resolve(FILE);
    }

    /** @throws NoMailServer where the file is not there or cannot be meant so */
    MailServer server() {
        if (!Files.exists(file)) {
            throw new NoMailServer(
                    "No mail server is set up yet. Whoever looks after Waymark writes %s in the data directory."
                            .formatted(FILE));
        }
        Properties said = new Properties();
        try {
            // Some editors begin a file with a mark that would become part of the first name.
            said.load(new StringReader(Files.readString(file).replace("\uFEFF", "")));
        } catch (IOException | IllegalArgumentException e) {
            throw new NoMailServer(FILE + " cannot be read.");
        }
        return server(said);
    }

    private static MailServer server(Properties said) {
        Set<String> strange = new TreeSet<>(said.stringPropertyNames());
        strange.removeAll(NAMES);
        if (!strange.isEmpty()) {
            // Not what it says: a password may stand beside a misspelt name.
            throw wrong("it knows no " + String.join(", ", strange) + ", only "
                    + NAMES.stream().sorted().collect(Collectors.joining(", ")));
        }
        String host = value(said, "host");
        if (!host.matches("[A-Za-z0-9.:\\[\\]-]{1,253}")) {
            throw wrong("say the host, such as host=smtp.example.org");
        }
        Security security = security(value(said, "security"));
        if (security == Security.NONE && !HERE.contains(host.toLowerCase(Locale.ROOT))) {
            throw wrong(
                    "security=none is for a mail server on this machine only (host=localhost). Say starttls or tls");
        }
        String user = value(said, "username");
        String password = value(said, "password");
        if (user.isEmpty() != password.isEmpty()) {
            throw wrong("say username and password, or neither");
        }
        String from = value(said, "from");
        if (!MailAddress.isOne(from)) {
            throw wrong("say the address that e-mails are from, such as from=office@school.example.org");
        }
        return new MailServer(host, port(value(said, "port"), security), user, password, security, from);
    }

    private static Security security(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "", "starttls" -> Security.STARTTLS;
            case "tls" -> Security.TLS;
            case "none" -> Security.NONE;
            default -> throw wrong("security is starttls, tls or none");
        };
    }

    private static int port(String written, Security security) {
        if (written.isEmpty()) {
            return security.usualPort;
        }
        if (!written.matches("\\d{1,5}") || Integer.parseInt(written) < 1 || Integer.parseInt(written) > 65_535) {
            throw wrong("port is a number from 1 to 65535");
        }
        return Integer.parseInt(written);
    }

    private static String value(Properties said, String name) {
        return said.getProperty(name, "").strip();
    }

    private static NoMailServer wrong(String sentence) {
        return new NoMailServer("%s cannot be used: %s.".formatted(FILE, sentence));
    }
}
