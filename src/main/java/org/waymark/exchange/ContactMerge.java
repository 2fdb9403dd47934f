package org.waymark.exchange;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.exchange.reading.ContactRow;
import org.waymark.pupils.Contact;
import org.waymark.pupils.Pupil;
import org.waymark.tenancy.Uuid7;

/** A row laid over what we hold of the contact: what it does not say stays. */
final class ContactMerge {
    private ContactMerge() {}

    /** Nothing said of parental responsibility of somebody new counts as No: it opens what a family may see. */
    static Contact of(PlacedContact placed, @Nullable Contact held) {
        ContactRow row = placed.row();
        Boolean responsible = row.parentalResponsibility();
        return new Contact(
                held == null ? Uuid7.next() : held.id(),
                placed.pupil().id(),
                PupilMerge.or(row.order(), held == null ? null : held.priority()),
                PupilMerge.text(PupilMerge.or(row.title(), held == null ? null : held.title())),
                new Pupil.Name(row.name().first(), row.name().last()),
                PupilMerge.text(PupilMerge.or(row.relationship(), held == null ? null : held.relationship())),
                responsible == null ? held != null && held.parentalResponsibility() : responsible,
                PupilMerge.or(row.email(), held == null ? null : held.email()),
                PupilMerge.or(row.phone(), held == null ? null : held.phone()),
                PupilMerge.or(row.language(), held == null ? null : held.language()),
                held == null ? null : held.suspendedBecause());
    }

    /** A contact field by field, in the words of the report. */
    static Map<String, String> words(Contact contact) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Order", contact.priority() == null ? "" : contact.priority().toString());
        words.put("Title", contact.title());
        words.put("Name", contact.name().toString().strip());
        words.put("Relationship", contact.relationship());
        words.put("Parental responsibility", contact.parentalResponsibility() ? "Yes" : "No");
        words.put("E-mail", PupilMerge.text(contact.email()));
        words.put("Telephone", PupilMerge.text(contact.phone()));
        words.put("Language", PupilMerge.text(contact.language()));
        return words;
    }

    /** "Mrs Isabella Roberts, mother of Elijah Roberts", without what is not known. */
    static String who(Contact contact, @Nullable Pupil pupil) {
        String relation = contact.relationship().isEmpty()
                ? "contact"
                : contact.relationship().toLowerCase(Locale.ROOT);
        String of = pupil == null ? "" : " of " + pupil.preferred();
        return contact.name().toString().strip() + ", " + relation + of;
    }
}
