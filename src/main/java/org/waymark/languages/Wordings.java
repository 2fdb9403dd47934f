package org.waymark.languages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.NotFound;
import org.waymark.ui.Refused;

/** The door to a school's own words: its corrections of what ships, and the languages that somebody there has checked. */
@Repository
public class Wordings {
    public static final int LONGEST = 4000;
    public static final int LONGEST_READER = 200;

    static final String CORRECTED_SQL = """
            select key, text, at, by_name from languages.correction where school_id = :school and language = :language
            """;
    static final String CORRECT_SQL = """
            insert into languages.correction (school_id, language, key, text, at, account_id, by_name)
            values (:school, :language, :key, :text, :at, :account, :actor)
            on conflict (school_id, language, key) do update
               set text = excluded.text, at = excluded.at, account_id = excluded.account_id, by_name = excluded.by_name
            """;
    static final String PUT_BACK_SQL = """
            delete from languages.correction where school_id = :school and language = :language and key = :key
            """;
    static final String CONFIRMED_SQL = """
            select language, reader, at, by_name from languages.confirmation where school_id = :school
            """;
    static final String CONFIRM_SQL = """
            insert into languages.confirmation (school_id, language, reader, at, account_id, by_name)
            values (:school, :language, :reader, :at, :account, :actor)
            on conflict (school_id, language) do update
               set reader = excluded.reader, at = excluded.at, account_id = excluded.account_id, by_name = excluded.by_name
            """;
    static final String UNCONFIRM_SQL = """
            delete from languages.confirmation where school_id = :school and language = :language
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Wordings(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One text in a language.
     *
     * @param shipped as it ships; the English one where the language lacks it
     * @param own the school's words; null where it has none
     */
    public record Entry(
            String key,
            String english,
            String shipped,
            @Nullable Own own) {
        /** What families read now. */
        public String text() {
            return own == null ? shipped : own.text;
        }
    }

    /** A school's own words: whose and since when. */
    public record Own(String text, String by, LocalDate on) {}

    /** Who read a language and found it right, who said so and when. */
    public record Confirmation(String reader, String by, LocalDate on) {}

    /** Every text, in the order of the keys. */
    public List<Entry> all(Language language, Viewer viewer) {
        Map<String, Own> own = own(language, viewer);
        return Catalogue.SHIPPED.all(Language.ENGLISH).entrySet().stream()
                .map(each -> entry(each.getKey(), each.getValue(), language, own))
                .toList();
    }

    /** Those that have these words in their key, in English or in the language. */
    public static List<Entry> found(List<Entry> all, String search) {
        String words = search.strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(each -> String.join("\n", each.key, each.english, each.text())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .toList();
    }

    /** Puts one text in the school's words. */
    public void correct(Language language, String key, String typed, Viewer by) {
        if (!Catalogue.SHIPPED.has(key)) {
            throw new NotFound();
        }
        String text = typed.strip().replace("\r\n", "\n");
        Entry entry = entry(key, Catalogue.SHIPPED.english(key), language, own(language, by));
        check(language, entry, text);
        if (text.equals(entry.shipped)) {
            putBack(language, key, by);
            return;
        }
        statement(CORRECT_SQL, language, by)
                .param("key", key)
                .param("text", text)
                .param("at", now())
                .param("account", by.accountKey())
                .param("actor", by.name())
                .update();
        events.publishEvent(
                new WordingChanged(by, "put a text in the school's words", subject(language, key), entry.text(), text));
    }

    /** Says it again as it ships. */
    public void putBack(Language language, String key, Viewer by) {
        Own own = own(language, by).get(key);
        if (own != null) {
            statement(PUT_BACK_SQL, language, by).param("key", key).update();
            events.publishEvent(
                    new WordingChanged(by, "put a text back as it ships", subject(language, key), own.text, null));
        }
    }

    public Map<Language, Confirmation> confirmed(Viewer viewer) {
        Map<Language, Confirmation> confirmed = new EnumMap<>(Language.class);
        jdbc.sql(CONFIRMED_SQL).param("school", viewer.schoolKey()).query(row -> {
            Confirmation said = new Confirmation(row.getString("reader"), row.getString("by_name"), day(row));
            Language.of(row.getString("language")).ifPresent(language -> confirmed.put(language, said));
        });
        return confirmed;
    }

    /** Says for this school that somebody who reads the language found its texts right. */
    public void confirm(Language language, String typed, Viewer by) {
        String reader = typed.strip();
        if (reader.isEmpty()) {
            throw new Refused("reader", "Say who read the texts, such as “a Polish-speaking teaching assistant”.");
        }
        if (reader.length() > LONGEST_READER) {
            throw new Refused("reader", "Say it in at most 200 letters.");
        }
        statement(CONFIRM_SQL, language, by)
                .param("reader", reader)
                .param("at", now())
                .param("account", by.accountKey())
                .param("actor", by.name())
                .update();
        events.publishEvent(new WordingChanged(by, "said that a language was checked", language.code(), null, reader));
    }

    public void unconfirm(Language language, Viewer by) {
        Confirmation was = confirmed(by).get(language);
        if (was != null) {
            statement(UNCONFIRM_SQL, language, by).update();
            events.publishEvent(
                    new WordingChanged(by, "took back that a language was checked", language.code(), was.reader, null));
        }
    }

    private static void check(Language language, Entry entry, String text) {
        if (text.length() > LONGEST) {
            throw new Refused("text", "That is too long: a text has at most 4,000 letters.");
        }
        List<String> faults = WordingRules.correctionFaults(language, entry.english, entry.shipped, text);
        if (!faults.isEmpty()) {
            throw new Refused("text", "Families would not be able to read this. " + String.join(" ", faults));
        }
    }

    private static Entry entry(String key, Wording english, Language language, Map<String, Own> own) {
        return new Entry(
                key, english.pattern(), Catalogue.SHIPPED.text(language, key).pattern(), own.get(key));
    }

    private Map<String, Own> own(Language language, Viewer viewer) {
        Map<String, Own> own = new TreeMap<>();
        statement(CORRECTED_SQL, language, viewer).query(row -> {
            own.put(row.getString("key"), new Own(row.getString("text"), row.getString("by_name"), day(row)));
        });
        return own;
    }

    private JdbcClient.StatementSpec statement(String sql, Language language, Viewer viewer) {
        return jdbc.sql(sql).param("school", viewer.schoolKey()).param("language", language.code());
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return Dates.here(row.getObject("at", OffsetDateTime.class).toInstant()).toLocalDate();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String subject(Language language, String key) {
        return language.code() + " " + key;
    }
}
