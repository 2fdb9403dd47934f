package org.waymark.shape.planted.listeners.mentoring;

/** Planted: an event that nobody hears, because whoever should is no component or forgot to say so. */
public record MeetingMissed(int number) {}
