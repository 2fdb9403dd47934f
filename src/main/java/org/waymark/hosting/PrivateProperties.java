package org.waymark.hosting;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A small file of names and values, written anew at each change. */
final class PrivateProperties {
    private final Path file;
    private final Properties values = new Properties();

    private PrivateProperties(Path file) {
        this.file = file;
    }

    static PrivateProperties read(Path file) throws IOException {
        PrivateProperties properties = new PrivateProperties(file);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.values.load(reader);
            }
        }
        return properties;
    }

    @Nullable
    String get(String name) {
        return values.getProperty(name);
    }

    void set(String name, String value) {
        if (value.equals(get(name))) {
            return;
        }
        values.setProperty(name, value);
        StringWriter lines = new StringWriter();
        new TreeMap<>(values).forEach((key, each) -> lines.append(key + "=" + each + "\n"));
        try {
            PrivateFile.write(file, lines.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
