package org.waymark.mentoring;

import org.waymark.school.ClassId;
import org.waymark.tenancy.Viewer;

/**
 * A device in a child's hands, on which the self-review of one class is open. It looks with the eyes of whoever opened it, with no
 * role and so at no page of theirs.
 *
 * @param hash of its secret token
 */
public record Tablet(String hash, Viewer viewer, ClassId schoolClass, RoundId round) {}
