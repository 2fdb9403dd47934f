package org.waymark.languages;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;

/**
 * Every fixed text in one language, in a school's own wording where it has one. What people typed is not in it: that stays in
 * their words.
 */
public final class Texts {
    private final Language language;
    private final Map<String, Wording> corrections;
    private final boolean confirmed;

    Texts(Language language, Map<String, Wording> corrections, boolean confirmed) {
        this.language = language;
        this.corrections = corrections;
        this.confirmed = confirmed;
    }

    /**
     * The text of this key.
     *
     * @param arguments for {0}, {1} and so on: words, whole numbers, days and times, which come out as the language writes them
     * @throws IllegalArgumentException for a key that is not in the catalogue
     */
    public String say(String key, Object... arguments) {
        Wording own = corrections.get(key);
        Wording wording = own == null ? Catalogue.SHIPPED.text(language, key) : own;
        return wording.say(arguments.length == 0 ? arguments : written(arguments));
    }

    /** Whether there is such a text: for keys made from data, such as a school's own colour words. */
    public boolean has(String key) {
        return Catalogue.SHIPPED.has(key);
    }

    public Language language() {
        return language;
    }

    /** For {@code lang}. */
    public String code() {
        return language.code();
    }

    /** For {@code dir}: {@code ltr} or {@code rtl}. */
    public String direction() {
        return language.direction();
    }

    public boolean english() {
        return language == Language.ENGLISH;
    }

    /** Whether a native reader has confirmed the texts, here or at this school. */
    public boolean confirmed() {
        return confirmed;
    }

    /** 24 November 2026. */
    public String date(LocalDate day) {
        return Written.in(language).date(day);
    }

    /** Tuesday 24 November 2026. */
    public String withDay(LocalDate day) {
        return Written.in(language).withDay(day);
    }

    /** November 2026. */
    public String month(LocalDate day) {
        return Written.in(language).month(day);
    }

    /** 3.05pm, or 15:05. */
    public String time(LocalTime time) {
        return Written.in(language).time(time);
    }

    /** Tuesday 24 November 2026 at 3.05pm. */
    public String dayAndTime(LocalDateTime moment) {
        return say("common.dayAndTime", withDay(moment.toLocalDate()), moment.toLocalTime());
    }

    /** Reading, writing and maths. */
    public String list(Collection<String> items) {
        return Written.in(language).list(items);
    }

    public String number(Number number) {
        return Written.in(language).number(number);
    }

    private Object[] written(Object[] arguments) {
        Object[] written = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            written[i] = switch (arguments[i]) {
                case LocalDate day -> date(day);
                case LocalTime time -> time(time);
                case LocalDateTime moment -> dayAndTime(moment);
                case String words -> Isolated.in(language, words);
                default -> arguments[i];
            };
        }
        return written;
    }
}
