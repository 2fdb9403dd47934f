package org.waymark.identity;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.hosting.Installation;

/**
 * Who vouches for people here, as {@code single-sign-on.properties} in the data directory says; nobody without it. Read
 * anew each time, so that a change needs no restart. See docs/rules/signing-in.md.
 */
@Component
public class Providers {
    private static final String FILE = "single-sign-on.properties";
    private static final String ID = ".client-id";

    private final Path file;

    Providers(Installation installation) {
        this.file = installation.directory().path().resolve(FILE);
    }

    public List<Provider> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        Properties said = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            said.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said.stringPropertyNames().stream()
                .filter(name -> name.endsWith(ID))
                .map(name -> name.substring(0, name.length() - ID.length()))
                .flatMap(id -> provider(id, said).stream())
                .sorted(Comparator.comparing(Provider::name))
                .toList();
    }

    public Optional<Provider> find(String id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static Optional<Provider> provider(String id, Properties said) {
        String issuer = issuer(id, said);
        String client = said.getProperty(id + ID);
        String secret = said.getProperty(id + ".client-secret");
        if (issuer == null || client == null || secret == null || !id.matches("[a-z]{1,20}")) {
            return Optional.empty();
        }
        String name =
                said.getProperty(id + ".name", id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id.substring(1));
        return Optional.of(new Provider(id, name.strip(), issuer, client.strip(), secret.strip()));
    }

    /** Microsoft says who vouches by the tenant's number: one for everybody's tenants would let any of them in. */
    private static @Nullable String issuer(String id, Properties said) {
        return switch (id) {
            case "google" -> "https://accounts.google.com";
            case "microsoft" ->
                Stream.ofNullable(said.getProperty("microsoft.tenant"))
                        .map(tenant -> "https://login.microsoftonline.com/%s/v2.0".formatted(tenant.strip()))
                        .findFirst()
                        .orElse(null);
            default -> said.getProperty(id + ".issuer");
        };
    }
}
