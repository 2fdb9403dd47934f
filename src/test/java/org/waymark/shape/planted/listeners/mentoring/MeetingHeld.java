package org.waymark.shape.planted.listeners.mentoring;

/** Planted: an event that is heard. */
public record MeetingHeld(int number) {}
