package org.waymark.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.exchange.reading.ContactField;
import org.waymark.exchange.reading.ContactRow;
import org.waymark.exchange.reading.ContactsReader;
import org.waymark.exchange.reading.FileKind;
import org.waymark.exchange.reading.Finding;
import org.waymark.exchange.reading.Reading;
import org.waymark.pupils.Contact;
import org.waymark.pupils.Contacts;
import org.waymark.pupils.Pupil;
import org.waymark.pupils.PupilId;
import org.waymark.pupils.Pupils;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;

/** Holds a contacts file against the contacts we have, and suspends whom it no longer vouches for. */
@Component
class ComparingContacts {
    static final String LACKING = "A contacts file no longer has this contact.";
    static final String NOT_RESPONSIBLE = "The contacts file says No to parental responsibility.";

    private final Pupils pupils;
    private final Contacts contacts;
    private final Changes changes;

    ComparingContacts(Pupils pupils, Contacts contacts, Changes changes) {
        this.pupils = pupils;
        this.contacts = contacts;
        this.changes = changes;
    }

    Comparison compare(Context file, Viewer viewer) {
        return new Compared(file, viewer);
    }

    private record Placed(ContactRow row, Pupil pupil) {}

    private record Changed(Contact now, List<Report.Change> what) {}

    private final class Compared implements Comparison {
        private final List<Contact> joiners = new ArrayList<>();
        private final List<Changed> changed = new ArrayList<>();
        private final List<Contact> lacking = new ArrayList<>();
        private final List<Contact> notResponsible = new ArrayList<>();
        private final Map<UUID, Contact> matched = new HashMap<>();
        private final Map<PupilId, Pupil> byId = new HashMap<>();
        private final Report report;

        Compared(Context file, Viewer viewer) {
            List<Pupil> all = pupils.all(viewer);
            all.forEach(p -> byId.put(p.id(), p));
            List<Contact> held = contacts.all(viewer);
            Reading<ContactRow> reading = ContactsReader.read(file.table(), file.mapping());
            List<Finding> findings = new ArrayList<>(reading.findings());
            List<Placed> placed = place(reading.rows(), PupilsByNumber.of(all), file, findings);
            findings.sort(Comparator.comparingInt(Finding::row));
            Map<Placed, Contact> matches = match(placed, held);
            List<Report.Line> joining = new ArrayList<>();
            int unchanged = 0;
            int stillSuspended = 0;
            for (Placed each : placed) {
                Contact before = matches.get(each);
                Contact now = merged(each, before);
                String who = "%s, %s of %s"
                        .formatted(
                                now.name().toString().strip(),
                                relation(now),
                                each.pupil().preferred());
                if (before == null) {
                    joiners.add(now);
                    joining.add(new Report.Line(
                            each.row().row(),
                            who,
                            now.parentalResponsibility() ? "" : "without parental responsibility"));
                    continue;
                }
                stillSuspended += before.suspended() ? 1 : 0;
                List<Report.Change> what = Changes.between(each.row().row(), who, words(before), words(now));
                if (before.parentalResponsibility() && !now.parentalResponsibility() && !before.suspended()) {
                    notResponsible.add(now);
                }
                if (what.isEmpty()) {
                    unchanged++;
                } else {
                    changed.add(new Changed(now, what));
                }
            }
            if (!file.choices().part()) {
                findLacking(held, file.idsInRefusedRows(reading, ContactField.MIS_ID, ContactField.UPN), file);
            }
            List<Report.Line> suspended = new ArrayList<>();
            lacking.forEach(c -> suspended.add(line(c, LACKING)));
            notResponsible.forEach(c -> suspended.add(line(c, NOT_RESPONSIBLE)));
            List<String> notes = file.notes(reading);
            if (stillSuspended > 0) {
                notes.add(
                        "%d in the file are suspended and stay so until somebody lets them back in on the Suspended contacts page."
                                .formatted(stillSuspended));
            }
            this.report = new Report(
                    FileKind.CONTACTS,
                    reading.rowsInFile(),
                    joiners.size(),
                    joining.stream().limit(Report.SHOWN).toList(),
                    changed.size(),
                    changed.stream()
                            .flatMap(c -> c.what().stream())
                            .limit(Report.SHOWN)
                            .toList(),
                    unchanged,
                    List.of(),
                    suspended,
                    List.of(),
                    findings,
                    notes,
                    file.choices().knows()
                            ? null
                            : Unusual.of("contacts", changed.size(), suspended.size(), "suspended", held.size()));
        }

        private static List<Placed> place(
                List<ContactRow> rows, PupilsByNumber numbers, Context file, List<Finding> findings) {
            List<Placed> placed = new ArrayList<>();
            for (ContactRow row : rows) {
                Pupil pupil = numbers.find(row.pupilMisId(), row.pupilUpn());
                if (pupil == null) {
                    boolean byMisId = row.pupilMisId() != null;
                    findings.add(new Finding(
                            row.row(),
                            file.mapping().heading(byMisId ? ContactField.MIS_ID : ContactField.UPN),
                            byMisId ? String.valueOf(row.pupilMisId()) : String.valueOf(row.pupilUpn()),
                            Finding.Outcome.REFUSED,
                            "no pupil here has this number",
                            "Import the pupils file first, or correct the number."));
                } else {
                    placed.add(new Placed(row, pupil));
                }
            }
            return placed;
        }

        private Map<Placed, Contact> match(List<Placed> placed, List<Contact> held) {
            Map<Placed, Contact> matches = new LinkedHashMap<>();
            match(
                    placed,
                    held,
                    matches,
                    p -> name(p.row().name().first(), p.row().name().last()) + "|"
                            + lower(p.row().relationship()),
                    c -> name(c.name().given(), c.name().family()) + "|" + lower(c.relationship()));
            match(placed, held, matches, p -> lower(p.row().email()), c -> lower(c.email()));
            match(
                    placed,
                    held,
                    matches,
                    p -> name(p.row().name().first(), p.row().name().last()),
                    c -> name(c.name().given(), c.name().family()));
            return matches;
        }

        private void match(
                List<Placed> placed,
                List<Contact> held,
                Map<Placed, Contact> matches,
                Function<Placed, String> ofRow,
                Function<Contact, String> ofContact) {
            Map<String, List<Contact>> byKey = new HashMap<>();
            held.stream()
                    .filter(c ->
                            !matched.containsKey(c.id()) && !ofContact.apply(c).isEmpty())
                    .forEach(c -> byKey.computeIfAbsent(c.pupil().value() + ofContact.apply(c), k -> new ArrayList<>(1))
                            .add(c));
            Map<String, List<Placed>> rows = new LinkedHashMap<>();
            placed.stream()
                    .filter(p -> !matches.containsKey(p))
                    .forEach(p -> rows.computeIfAbsent(p.pupil().id().value() + ofRow.apply(p), k -> new ArrayList<>(1))
                            .add(p));
            rows.forEach((key, same) -> {
                List<Contact> found = byKey.getOrDefault(key, List.of());
                if (same.size() == 1 && found.size() == 1) {
                    matches.put(same.getFirst(), found.getFirst());
                    matched.put(found.getFirst().id(), found.getFirst());
                }
            });
        }

        private void findLacking(List<Contact> held, Set<String> excused, Context file) {
            Set<PupilId> doubtful = new HashSet<>();
            byId.values().stream()
                    .filter(p ->
                            excused.contains(PupilMerge.text(p.misId())) || excused.contains(PupilMerge.text(p.upn())))
                    .forEach(p -> doubtful.add(p.id()));
            held.stream()
                    .filter(c -> !c.suspended() && !matched.containsKey(c.id()) && !doubtful.contains(c.pupil()))
                    .filter(c -> {
                        Pupil pupil = byId.get(c.pupil());
                        return pupil != null && pupil.isOnRoll(file.today());
                    })
                    .forEach(lacking::add);
        }

        @Override
        public Report report() {
            return report;
        }

        @Override
        public void apply(Viewer by) {
            contacts.save(joiners, by);
            contacts.save(changed.stream().map(Changed::now).toList(), by);
            if (!joiners.isEmpty()) {
                changes.audit("brought in %d contacts".formatted(joiners.size()), "contacts", null, List.of(), by);
            }
            changed.forEach(c -> changes.audit(
                    "changed a contact",
                    "contact " + c.now().id(),
                    c.now().pupil().value(),
                    c.what(),
                    by));
            contacts.suspend(lacking.stream().map(Contact::id).toList(), LACKING, by);
            contacts.suspend(notResponsible.stream().map(Contact::id).toList(), NOT_RESPONSIBLE, by);
        }

        private Report.Line line(Contact contact, String because) {
            Pupil pupil = byId.get(contact.pupil());
            String of = pupil == null ? "" : " of " + pupil.preferred();
            return new Report.Line(0, contact.name().toString().strip() + ", " + relation(contact) + of, because);
        }
    }

    /** Nothing said of parental responsibility of somebody new counts as No: it opens what a family may see. */
    private static Contact merged(Placed placed, @Nullable Contact held) {
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
                held != null && held.suspended());
    }

    private static Map<String, String> words(Contact contact) {
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

    private static String relation(Contact contact) {
        return contact.relationship().isEmpty()
                ? "contact"
                : contact.relationship().toLowerCase(Locale.ROOT);
    }

    private static String name(String given, String family) {
        return (given + " " + family).toLowerCase(Locale.ROOT);
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
