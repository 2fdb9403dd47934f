package org.waymark.school;

/** A subject that is assessed, in the order the school lists them. */
public record Subject(SubjectId id, String name, int position) {}
