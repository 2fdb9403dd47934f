package org.waymark.languages;

import java.util.Locale;

/** A part of the catalogue: a folder of sixteen files. A key begins with its area's name. */
public enum Area {
    COMMON,
    FAMILY,
    CHILD,
    SHEET,
    CONSULTATIONS,
    /** Letters and e-mails. */
    LETTERS,
    /** What only the sheet on paper says; the rest of it is in SHEET. */
    PAPER,
    GUIDE;

    /** The folder's name, and the first word of each key. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
