package org.waymark.tenancy;

/** Which school. A small number, because it is the first part of every key. */
public record SchoolId(long value) {}
