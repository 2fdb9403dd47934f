package org.waymark.exchange.reading;

/** A row that was understood, with its number in the file. */
public sealed interface ImportedRow permits PupilRow, ContactRow, StaffRow, ResultRow, AttendanceRow {
    int row();
}
