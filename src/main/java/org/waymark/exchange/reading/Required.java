package org.waymark.exchange.reading;

import java.util.ArrayList;
import java.util.List;

/** The columns without which a file of some kind cannot be read. */
final class Required {
    private Required() {}

    static List<String> missing(Mapping mapping) {
        List<String> missing = new ArrayList<>();
        switch (mapping.kind()) {
            case PUPILS -> {
                pupil(mapping, PupilField.MIS_ID, PupilField.UPN, missing);
                fields(
                        mapping,
                        missing,
                        PupilField.LEGAL_FIRST_NAME,
                        PupilField.LEGAL_LAST_NAME,
                        PupilField.DATE_OF_BIRTH,
                        PupilField.YEAR_GROUP);
            }
            case CONTACTS -> {
                pupil(mapping, ContactField.MIS_ID, ContactField.UPN, missing);
                fields(mapping, missing, ContactField.LAST_NAME);
            }
            case STAFF ->
                fields(
                        mapping,
                        missing,
                        StaffField.FIRST_NAME,
                        StaffField.LAST_NAME,
                        StaffField.ACCESS,
                        StaffField.EMAIL);
            case RESULTS_LONG -> {
                pupil(mapping, ResultField.MIS_ID, ResultField.UPN, missing);
                fields(
                        mapping,
                        missing,
                        ResultField.SUBJECT,
                        ResultField.ACADEMIC_YEAR,
                        ResultField.TERM,
                        ResultField.RESULT);
            }
            case RESULTS_WIDE -> {
                pupil(mapping, ResultField.MIS_ID, ResultField.UPN, missing);
                wide(mapping, missing);
            }
            case ATTENDANCE -> {
                pupil(mapping, AttendanceField.MIS_ID, AttendanceField.UPN, missing);
                fields(mapping, missing, AttendanceField.POSSIBLE, AttendanceField.ATTENDED);
            }
        }
        return missing;
    }

    private static void pupil(Mapping mapping, Field misId, Field upn, List<String> missing) {
        if (!mapping.has(misId) && !mapping.has(upn)) {
            missing.add("No column says which pupil a row is about: say which one is the MIS id or the UPN.");
        }
    }

    private static void fields(Mapping mapping, List<String> missing, Field... required) {
        for (Field field : required) {
            if (!mapping.has(field)) {
                missing.add("No column is “%s”: say which one is.".formatted(field.label()));
            }
        }
    }

    private static void wide(Mapping mapping, List<String> missing) {
        if (mapping.meanings().stream().noneMatch(WideColumn.class::isInstance)) {
            missing.add("No column holds results: say which subject and term each one is.");
        }
        if (mapping.needsYear()) {
            missing.add("Some results columns do not say their academic year: say which one they are from.");
        }
    }
}
