package org.waymark.exchange;

import org.waymark.exchange.reading.ContactRow;
import org.waymark.pupils.Pupil;

/** A row of a contacts file whose pupil we know. */
record PlacedContact(ContactRow row, Pupil pupil) {}
