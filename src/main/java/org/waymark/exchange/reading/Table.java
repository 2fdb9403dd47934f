package org.waymark.exchange.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A file as rows of cells under a heading, each row with the number a spreadsheet shows beside it. */
public record Table(List<String> headings, List<Row> rows, String encoding, char delimiter) implements Opened {
    /** One row. The heading is row 1 unless blank rows stand before it. */
    public record Row(int number, List<String> cells) {
        /** The cell as the file has it; empty where the row ends before it. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** Reads at most what a school's export can be: of a larger file nothing past the limit is taken into memory. */
    public static Opened open(InputStream file) throws IOException {
        return open(file.readNBytes(Limits.BYTES + 1));
    }

    public static Opened open(byte[] bytes) {
        if (bytes.length > Limits.BYTES) {
            return new Stopped(
                    "This file is larger than %d MB, which no school's export is.".formatted(Limits.MEGABYTES),
                    "Choose the CSV file that your school's system exported.");
        }
        Stopped other = OtherFormats.recognise(bytes);
        if (other != null) {
            return other;
        }
        DecodedText decoded = DecodedText.of(bytes);
        if (decoded.text().indexOf('\0') >= 0) {
            return OtherFormats.notText();
        }
        return TableText.read(decoded);
    }
}
