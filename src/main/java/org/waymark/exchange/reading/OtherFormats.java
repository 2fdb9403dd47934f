package org.waymark.exchange.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The files that are chosen by mistake for a CSV, known by how they begin. */
final class OtherFormats {
    private static final String SAVE_AS = "Save it as CSV (in Excel: File, Save As, CSV UTF-8) and choose that file.";
    private static final int LOOK = 4096;

    private OtherFormats() {}

    static @Nullable Stopped recognise(byte[] bytes) {
        // ISO-8859-1 keeps each byte as one character, whatever it is.
        String start = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
        String lower = start.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("ï»¿")) {
            lower = lower.substring(3).strip();
        }
        if (start.startsWith("PK\3\4")) {
            return zipped(start);
        }
        if (start.startsWith("ÐÏ\u0011à")) {
            return new Stopped("This is an old Excel workbook.", SAVE_AS);
        }
        if (start.startsWith("%PDF")) {
            return new Stopped("This is a PDF.", "Export the report as CSV instead and choose that file.");
        }
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return new Stopped("This is a web page.", "Export the report as CSV instead and choose that file.");
        }
        if (lower.startsWith("<?xml") || lower.startsWith("<ctfile")) {
            return new Stopped(
                    "This is an XML file, such as a common transfer file.",
                    "Export the report as CSV instead and choose that file.");
        }
        return null;
    }

    static Stopped notText() {
        return new Stopped(
                "This is not a CSV file: it has bytes in it that no text has.",
                "Export the report as CSV from your school's system and choose that file.");
    }

    private static Stopped zipped(String start) {
        if (start.contains("opendocument.spreadsheet")) {
            return new Stopped("This is a spreadsheet (ODS).", "Save it as CSV and choose that file.");
        }
        if (start.contains("[Content_Types].xml") || start.contains("xl/") || start.contains("_rels/")) {
            return new Stopped("This is an Excel workbook.", SAVE_AS);
        }
        return new Stopped("This is a zip file.", "Unpack it and choose the CSV file inside.");
    }
}
