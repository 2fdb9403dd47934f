package org.waymark.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.hosting.DataDirectory;
import org.waymark.hosting.DatabaseAccess;
import org.waymark.hosting.Installation;
import org.waymark.hosting.Kind;
import org.waymark.mail.smtp.MailServer.Security;

class MailSettingsTest {
    @TempDir
    Path folder;

    private DataDirectory directory;
    private MailSettings settings;

    @BeforeEach
    void open() {
        directory = DataDirectory.open(folder);
        var nobody = new DatabaseAccess.Login("nobody", "");
        settings = new MailSettings(new Installation(
                directory, Kind.REAL, URI.create("http://localhost"), new DatabaseAccess("", nobody, nobody)));
    }

    @AfterEach
    void close() {
        directory.close();
    }

    @Test
    void a_file_says_the_server_and_its_password_shows_nowhere() throws IOException {
        write(
                "\uFEFFhost = smtp.example.org\nusername=waymark\npassword=very-secret\nfrom=office@school.example.org\n");
        MailServer server = settings.server();
        assertThat(server)
                .isEqualTo(new MailServer(
                        "smtp.example.org",
                        587,
                        "waymark",
                        "very-secret",
                        Security.STARTTLS,
                        "office@school.example.org"));
        assertThat(server.toString()).isEqualTo("smtp.example.org, port 587");
        write("host=smtp.example.org\nsecurity=TLS\nfrom=office@school.example.org");
        assertThat(settings.server().port()).as("read anew").isEqualTo(465);
        assertThat(Connection.properties(settings.server()))
                .containsEntry("mail.smtp.ssl.enable", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
                .containsEntry("mail.smtp.auth", "false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=a@b.example | say the host",
                "host=smtp.example.org | say the address that e-mails are from",
                "host=smtp.example.org;from=The office | say the address that e-mails are from",
                "host=smtp.example.org;from=a@b.example;port=0 | port is a number",
                "host=smtp.example.org;from=a@b.example;port=smtp | port is a number",
                "host=smtp.example.org;from=a@b.example;security=ssl | security is starttls, tls or none",
                "host=smtp.example.org;from=a@b.example;security=none | on this machine only",
                "host=smtp.example.org;from=a@b.example;username=x | say username and password, or neither",
                "host=smtp.example.org;from=a@b.example;pasword=very-secret | it knows no pasword, only from, host,",
                "host=smtp example org;from=a@b.example | say the host",
                "host=smtp.example.org;from=a@b.example;password=\\uZZ very-secret | cannot be read",
            })
    void what_is_wrong_is_a_sentence_without_the_password(String lines, String sentence) throws IOException {
        write(lines.replace(';', '\n'));
        assertThatThrownBy(settings::server)
                .isInstanceOf(NoMailServer.class)
                .hasMessageContaining("mail.properties")
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("very-secret");
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("mail.properties"), text);
    }
}
