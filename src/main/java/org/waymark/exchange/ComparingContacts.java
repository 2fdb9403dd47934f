package org.waymark.exchange;

import org.springframework.stereotype.Component;
import org.waymark.pupils.Contacts;
import org.waymark.pupils.Pupils;
import org.waymark.tenancy.Viewer;

/** Holds a contacts file against the contacts we have, and suspends whom it no longer vouches for. */
@Component
class ComparingContacts {
    private final Pupils pupils;
    private final Contacts contacts;
    private final Changes changes;

    ComparingContacts(Pupils pupils, Contacts contacts, Changes changes) {
        this.pupils = pupils;
        this.contacts = contacts;
        this.changes = changes;
    }

    Comparison compare(Context file, Viewer viewer) {
        return new ContactsComparison(file, pupils.all(viewer), contacts.all(viewer), contacts, changes);
    }
}
