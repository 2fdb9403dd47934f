package org.waymark.shape.planted.pure.school;

/** Planted: used by what should be pure. */
public record School(String name) {}
