package org.waymark.identity.staff;

import java.util.List;

/** Codes to print and cut into slips. They are shown this once. */
public record CodesPage(String path, String address, String until, List<Slip> slips) {
    public record Slip(String name, String email, String code) {}
}
