package org.waymark.attendance;

/** How a school colours attendance, and whether it prints it on sheets: not, unless it says so. */
public record AttendanceSettings(Bands bands, boolean onSheets) {
    public static final AttendanceSettings USUAL = new AttendanceSettings(Bands.USUAL, false);
}
