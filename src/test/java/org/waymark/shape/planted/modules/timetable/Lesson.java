package org.waymark.shape.planted.modules.timetable;

/** Planted: a module that nobody gave a line. */
public record Lesson(String name) {}
