package org.waymark.languages;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/**
 * One text in one language. Most have no argument and are given as they stand. The others are compiled when first said and
 * used by one thread at a time, which takes less than a microsecond; a copy for each use took as long as compiling anew.
 */
final class Wording {
    private final String pattern;
    private final ULocale locale;
    private final boolean plain;
    private int needed;
    private volatile @Nullable MessageFormat compiled;

    Wording(String pattern, ULocale locale) {
        this.pattern = pattern;
        this.locale = locale;
        this.plain = pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
    }

    String pattern() {
        return pattern;
    }

    String say(Object[] arguments) {
        if (plain) {
            return pattern;
        }
        MessageFormat format = compiled();
        // ICU would print {1}.
        if (arguments.length < needed) {
            throw new IllegalArgumentException(needed + " arguments are needed for " + pattern);
        }
        synchronized (format) {
            return format.format(arguments);
        }
    }

    private MessageFormat compiled() {
        MessageFormat known = compiled;
        if (known == null) {
            known = new MessageFormat(pattern, locale);
            needed = known.getArgumentNames().stream()
                    .mapToInt(name -> Integer.parseInt(name) + 1)
                    .max()
                    .orElse(0);
            compiled = known;
        }
        return known;
    }
}
