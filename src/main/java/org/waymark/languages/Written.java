package org.waymark.languages;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.waymark.ui.Dates;
import org.waymark.ui.Words;

/** How a language writes a day, a time, a number and a list. English is as the rest of Waymark writes it. */
final class Written {
    private static final Map<Language, Written> KNOWN = new ConcurrentHashMap<>();

    private final Language language;
    private final DateFormat date;
    private final DateFormat withDay;
    private final DateFormat month;

    private Written(Language language) {
        this.language = language;
        this.date = format("yMMMMd", language);
        this.withDay = format("yMMMMEEEEd", language);
        this.month = format("yMMMM", language);
    }

    static Written in(Language language) {
        return KNOWN.computeIfAbsent(language, Written::new);
    }

    /** 24 November 2026. */
    String date(LocalDate day) {
        return english() ? Dates.written(day) : formatted(date, day);
    }

    /** Tuesday 24 November 2026. */
    String withDay(LocalDate day) {
        return english() ? Dates.withDay(day) : formatted(withDay, day);
    }

    /** November 2026. */
    String month(LocalDate day) {
        return formatted(month, day);
    }

    /** Half past three in the afternoon is 3.30pm in English and by the 24 hours elsewhere, as a school's letter has it. */
    String time(LocalTime time) {
        return english() ? Dates.time(time) : "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }

    String list(Collection<String> items) {
        return english()
                ? Words.list(items.stream().toList())
                : ListFormatter.getInstance(language.locale()).format(items);
    }

    String number(Number number) {
        return NumberFormat.getInstance(language.locale()).format(number);
    }

    private boolean english() {
        return language == Language.ENGLISH;
    }

    /** One thread at a time: ICU's formats are not safe between threads, and making one takes a hundred times as long. */
    private static String formatted(DateFormat format, LocalDate day) {
        Date moment = Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC));
        synchronized (format) {
            return format.format(moment);
        }
    }

    private static DateFormat format(String skeleton, Language language) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, language.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }
}
