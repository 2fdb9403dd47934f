package org.waymark.shape.planted.modules.audit;

/** Planted: a door that others may use when they say so. */
public class Audit {}
