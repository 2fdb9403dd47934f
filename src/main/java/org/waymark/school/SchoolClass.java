package org.waymark.school;

import org.waymark.calendar.AcademicYear;

/** A registration class of one academic year. */
public record SchoolClass(ClassId id, AcademicYear year, String name) {}
