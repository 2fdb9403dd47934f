package org.waymark.mentoring;

import org.jspecify.annotations.Nullable;
import org.waymark.school.ClassId;
import org.waymark.tenancy.Viewer;

/**
 * A device in a child's hands, on which the self-review of one class is open. It looks with the eyes of whoever opened it, with no
 * role and so at no page of theirs.
 *
 * @param hash of its secret token
 * @param home where a child who has signed in for itself goes afterwards; null where the next of the class sits down
 */
public record Tablet(
        String hash,
        Viewer viewer,
        ClassId schoolClass,
        RoundId round,
        @Nullable String home) {}
