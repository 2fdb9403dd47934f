package org.waymark.shape.planted.modules.attainment;

/** Planted: used by a neighbour. */
public record Result(int points) {}
