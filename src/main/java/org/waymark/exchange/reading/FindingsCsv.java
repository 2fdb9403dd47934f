package org.waymark.exchange.reading;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The findings as a CSV file to work through in a spreadsheet beside the export. */
public final class FindingsCsv {
    /** Without it Excel takes the file for Windows-1252 and spoils every accent. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private FindingsCsv() {}

    public static byte[] write(List<Finding> findings) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("row", "column", "value", "outcome", "why", "cure");
            findings.forEach(finding -> csv.writeRecord(cells(finding)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String[] cells(Finding finding) {
        return new String[] {
            String.valueOf(finding.row()),
            SafeCell.of(finding.column()),
            SafeCell.of(finding.value()),
            finding.outcome().code(),
            SafeCell.of(finding.why()),
            SafeCell.of(finding.cure())
        };
    }
}
