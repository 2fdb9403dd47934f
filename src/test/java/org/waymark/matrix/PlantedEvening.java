package org.waymark.matrix;

import org.waymark.OneFamily;

/** An evening of consultations for a while: the class's teacher and another's, with a time booked at each. */
final class PlantedEvening {
    private static final String TEACHES = """
            select staff_id from access.class_teacher where school_id = :school and class_id = '%s' limit 1""";

    private final Planted planted;
    private final Things things;

    PlantedEvening(Planted planted, Things things) {
        this.planted = planted;
        this.things = things;
    }

    void plant(OneFamily parent, OneFamily otherFamily) {
        planted.row(things, "occasion", Whose.OWN, "consultations.occasion", """
                insert into consultations.occasion (id, school_id, title, minutes, gap, walking, opens_at, closes_at, state,
                                                    made_at, made_by_name)
                values ('%s', %d, 'An evening', 10, 0, 5, '2026-11-01 08:00', '2026-12-02 20:00', 'published', now(), 'Ruth')""");
        planted.row(
                things, "evening", Whose.OWN, "consultations.evening", """
                insert into consultations.evening (id, school_id, occasion_id, day, starts_at, ends_at)
                values ('%s', %d, 'OCCASION', '2026-12-03', '17:00', '18:00')""".replace("OCCASION", things.own("occasion")));
        side(Whose.OWN, parent);
        side(Whose.OTHER, otherFamily);
        planted.row(things, "news", Whose.OWN, "consultations.news", """
                insert into consultations.news (id, school_id, occasion_id, pupil_id, contact_id, kind, at, mailed)
                values ('%s', %d, 'OCCASION', 'PUPIL', 'CONTACT', 'cancelled', now(), false)""".replace("OCCASION", things.own("occasion"))
                .replace("PUPIL", things.own("pupil"))
                .replace("CONTACT", parent.contacts().getFirst().toString()));
    }

    private void side(Whose whose, OneFamily family) {
        String teacher =
                things.oakfield(TEACHES.formatted(things.id("class", whose).orElseThrow()));
        planted.row(things, "sitting", whose, "consultations.sitting", """
                insert into consultations.sitting (id, school_id, evening_id, staff_id)
                values ('%s', %d, 'EVENING', 'STAFF')""".replace("EVENING", things.own("evening"))
                .replace("STAFF", teacher));
        String sitting = things.id("sitting", whose).orElseThrow();
        planted.row(things, "slot", whose, "consultations.slot", slot(sitting, "17:00"));
        planted.row(things, "booking", whose, "consultations.booking", """
                insert into consultations.booking (id, school_id, occasion_id, slot_id, pupil_id, contact_id, booked_at,
                                                   booked_by_name, by_school)
                values ('%s', %d, 'OCCASION', 'SLOT', 'PUPIL', 'CONTACT', now(), 'A parent', false)""".replace("OCCASION", things.own("occasion"))
                .replace("SLOT", things.id("slot", whose).orElseThrow())
                .replace("PUPIL", things.id("pupil", whose).orElseThrow())
                .replace("CONTACT", family.contacts().getFirst().toString()));
        // What is free, to be booked.
        planted.row(things, "slot", whose, "consultations.slot", slot(sitting, "17:10"));
    }

    private static String slot(String sitting, String at) {
        return "insert into consultations.slot (id, school_id, sitting_id, at) values ('%s', %d, 'SITTING', 'AT')"
                .replace("SITTING", sitting)
                .replace("AT", at);
    }
}
