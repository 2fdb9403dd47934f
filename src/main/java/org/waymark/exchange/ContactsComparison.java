package org.waymark.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.waymark.tenancy.Viewer;

/** A contacts file beside the contacts we have: who is new, who changes, and who is suspended at once. */
final class ContactsComparison implements Comparison {
    static final String LACKING = "A contacts file no longer has this contact.";
    static final String NOT_RESPONSIBLE = "The contacts file says No to parental responsibility.";

    static final String KEPT_AWAY = "The file says that a court order or no-contact arrangement is in place.";

    private record Changed(Contact now, List<Report.Change> what) {}

    private final Context file;
    private final Contacts contacts;
    private final Changes changes;
    private final Map<PupilId, Pupil> pupils = new HashMap<>();
    private final List<Contact> joiners = new ArrayList<>();
    private final List<Report.Line> joining = new ArrayList<>();
    private final List<Changed> changed = new ArrayList<>();
    private final List<Contact> lacking = new ArrayList<>();
    private final List<Contact> notResponsible = new ArrayList<>();
    private final List<Contact> keptAway = new ArrayList<>();
    private int unchanged;
    private int stillSuspended;
    private int keptAwayJoiners;
    private final Report report;

    ContactsComparison(Context file, List<Pupil> all, List<Contact> held, Contacts contacts, Changes changes) {
        this.file = file;
        this.contacts = contacts;
        this.changes = changes;
        all.forEach(p -> pupils.put(p.id(), p));
        Reading<ContactRow> reading = ContactsReader.read(file.table(), file.mapping());
        List<Finding> findings = new ArrayList<>(reading.findings());
        List<PlacedContact> placed = place(reading.rows(), PupilsByNumber.of(all), findings);
        findings.sort(Comparator.comparingInt(Finding::row));
        ContactMatching matching = new ContactMatching(placed, held);
        for (int i = 0; i < placed.size(); i++) {
            file.comparing(i, placed.size());
            sort(placed.get(i), matching);
        }
        if (!file.choices().part()) {
            findLacking(held, matching, file.refusedRows(findings, ContactField.MIS_ID, ContactField.UPN));
        }
        List<Report.Line> suspended = new ArrayList<>();
        keptAway.forEach(c -> suspended.add(line(c, KEPT_AWAY)));
        // Whoever comes in suspended was never let in: a first file with court orders is not an unusual one.
        int outOfThoseHeld = suspended.size() + lacking.size() + notResponsible.size() - keptAwayJoiners;
        lacking.forEach(c -> suspended.add(line(c, LACKING)));
        notResponsible.forEach(c -> suspended.add(line(c, NOT_RESPONSIBLE)));
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
                notes(reading),
                file.choices().knows()
                        ? null
                        : Unusual.of("contacts", changed.size(), outOfThoseHeld, "suspended", held.size()));
    }

    private List<PlacedContact> place(List<ContactRow> rows, PupilsByNumber numbers, List<Finding> findings) {
        List<PlacedContact> placed = new ArrayList<>();
        for (ContactRow row : rows) {
            Pupil pupil = numbers.find(row.pupilMisId(), row.pupilUpn());
            if (pupil == null) {
                findings.add(numbers.nobody(
                        row.row(),
                        row.pupilMisId(),
                        row.pupilUpn(),
                        ContactField.MIS_ID,
                        ContactField.UPN,
                        file.mapping()));
            } else {
                placed.add(new PlacedContact(row, pupil));
            }
        }
        return placed;
    }

    private void sort(PlacedContact each, ContactMatching matching) {
        Contact before = matching.of(each);
        Contact now = ContactMerge.of(each, before);
        String who = ContactMerge.who(now, each.pupil());
        if (before == null) {
            joiners.add(now);
            joining.add(new Report.Line(
                    each.row().row(), who, now.parentalResponsibility() ? "" : "without parental responsibility"));
            if (each.row().keptAway()) {
                keptAway.add(now);
                keptAwayJoiners++;
            }
            return;
        }
        stillSuspended += before.suspended() ? 1 : 0;
        if (each.row().keptAway()) {
            if (!KEPT_AWAY.equals(before.suspendedBecause())) {
                keptAway.add(now);
            }
        } else if (before.parentalResponsibility() && !now.parentalResponsibility() && !before.suspended()) {
            notResponsible.add(now);
        }
        List<Report.Change> what =
                Changes.between(each.row().row(), who, ContactMerge.words(before), ContactMerge.words(now));
        if (what.isEmpty()) {
            unchanged++;
        } else {
            changed.add(new Changed(now, what));
        }
    }

    private void findLacking(List<Contact> held, ContactMatching matching, RefusedRows refused) {
        for (Contact contact : held) {
            Pupil pupil = pupils.get(contact.pupil());
            if (!contact.suspended()
                    && !matching.isMatched(contact)
                    && pupil != null
                    && pupil.isOnRoll(file.today())
                    && !refused.name(pupil)) {
                lacking.add(contact);
            }
        }
    }

    private List<String> notes(Reading<ContactRow> reading) {
        List<String> notes = file.notes(reading);
        if (stillSuspended > 0) {
            notes.add((stillSuspended == 1
                            ? "1 contact in the file is suspended and stays"
                            : "%,d contacts in the file are suspended and stay".formatted(stillSuspended))
                    + " so until somebody lets them back in on the Suspended contacts page.");
        }
        return notes;
    }

    @Override
    public Report report() {
        return report;
    }

    @Override
    public void apply(Viewer by) {
        int total = joiners.size() + changed.size();
        file.applying(0, total);
        contacts.save(joiners, by);
        file.applying(joiners.size(), total);
        contacts.save(changed.stream().map(Changed::now).toList(), by);
        file.applying(total, total);
        if (!joiners.isEmpty()) {
            changes.audit("brought in %d contacts".formatted(joiners.size()), "contacts", null, List.of(), by);
        }
        changed.forEach(c -> changes.audit(
                "changed a contact", "contact " + c.now().id(), c.now().pupil().value(), c.what(), by));
        contacts.suspendAgain(keptAway.stream().map(Contact::id).toList(), KEPT_AWAY, by);
        contacts.suspend(lacking.stream().map(Contact::id).toList(), LACKING, by);
        contacts.suspend(notResponsible.stream().map(Contact::id).toList(), NOT_RESPONSIBLE, by);
    }

    private Report.Line line(Contact contact, String because) {
        return new Report.Line(0, ContactMerge.who(contact, pupils.get(contact.pupil())), because);
    }
}
