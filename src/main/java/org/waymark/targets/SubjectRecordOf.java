package org.waymark.targets;

import org.waymark.progress.SubjectRecord;
import org.waymark.school.Subject;

/** A subject, and a pupil's record in it. */
public record SubjectRecordOf(Subject subject, SubjectRecord record) {}
