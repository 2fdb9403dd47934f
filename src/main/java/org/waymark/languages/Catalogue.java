package org.waymark.languages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The texts that ship: every key in every language, read once. */
final class Catalogue {
    static final Catalogue SHIPPED = new Catalogue();

    private final Map<Language, Map<String, Wording>> texts = new EnumMap<>(Language.class);

    private Catalogue() {
        for (Language language : Language.values()) {
            Map<String, Wording> all = new HashMap<>();
            for (Area area : Area.values()) {
                read(area, language).forEach((key, text) -> all.put(key, new Wording(text, language.locale())));
            }
            texts.put(language, all);
        }
    }

    /** @throws IllegalArgumentException for a key that is not in the catalogue: our mistake, never shown */
    Wording text(Language language, String key) {
        Wording own = of(language).get(key);
        return own == null ? english(key) : own;
    }

    /** As it ships in this language; null where it is not translated, which fails the build. */
    @Nullable
    Wording shipped(Language language, String key) {
        return of(language).get(key);
    }

    Wording english(String key) {
        Wording english = of(Language.ENGLISH).get(key);
        if (english == null) {
            throw new IllegalArgumentException("no text is called " + key);
        }
        return english;
    }

    /** In the order of their names. */
    Map<String, Wording> all(Language language) {
        return Collections.unmodifiableMap(new TreeMap<>(of(language)));
    }

    boolean has(String key) {
        return of(Language.ENGLISH).containsKey(key);
    }

    private Map<String, Wording> of(Language language) {
        return texts.getOrDefault(language, Map.of());
    }

    /** Empty where there is no such file. */
    static Map<String, String> read(Area area, Language language) {
        String file = "/languages/" + area.folder() + "/" + language.code() + ".properties";
        try (InputStream in = Catalogue.class.getResourceAsStream(file)) {
            return in == null ? Map.of() : read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static Map<String, String> read(Reader file) throws IOException {
        Properties properties = new Properties();
        properties.load(file);
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
