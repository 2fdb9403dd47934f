package org.waymark.shape.planted.pure.progress;

import org.waymark.shape.planted.pure.school.School;

/** Planted: arithmetic that knows of a school. */
public record Points(School school, int points) {}
