package org.waymark.progress;

import org.waymark.calendar.YearGroup;

/**
 * An objective and what one pupil shows of it.
 *
 * @param <T> what stands for the objective where it is kept
 * @param year the year group it is taught in
 */
public record MarkedObjective<T>(T objective, YearGroup year, String strand, ObjectiveMark mark) {}
