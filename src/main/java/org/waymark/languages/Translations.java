package org.waymark.languages;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.waymark.tenancy.Viewer;

/** The door to what families and children read: the texts of a language, with a school's corrections of them. */
@Repository
public class Translations {
    static final String OWN_SQL = """
            select key, text from languages.correction where school_id = :school and language = :language
            union all
            select '', '' from languages.confirmation where school_id = :school and language = :language
            """;

    private static final Map<Language, Texts> SHIPPED = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;

    Translations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As it ships: for pages that belong to no school, such as the one where people sign in. */
    public static Texts of(Language language) {
        return SHIPPED.computeIfAbsent(language, each -> new Texts(each, Map.of(), each.confirmed()));
    }

    /** In this school's wording. One statement, and once in a request. */
    public Texts in(Language language, Viewer viewer) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read(language, viewer);
        }
        String name = Translations.class.getName() + "." + viewer.slug() + "." + language.code();
        if (request.getAttribute(name, RequestAttributes.SCOPE_REQUEST) instanceof Texts known) {
            return known;
        }
        Texts texts = read(language, viewer);
        request.setAttribute(name, texts, RequestAttributes.SCOPE_REQUEST);
        return texts;
    }

    private Texts read(Language language, Viewer viewer) {
        Map<String, Wording> own = new HashMap<>();
        jdbc.sql(OWN_SQL)
                .param("school", viewer.schoolKey())
                .param("language", language.code())
                .query(row -> {
                    own.put(row.getString("key"), new Wording(row.getString("text"), language.locale()));
                });
        boolean confirmed = own.remove("") != null || language.confirmed();
        // A text that is no longer in the catalogue is asked for by nobody.
        return new Texts(language, Map.copyOf(own), confirmed);
    }
}
