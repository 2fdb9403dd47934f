package org.waymark.family.cards;

/** How a school's children sign in, to be chosen. */
public record SettingsPage(String address, String cards, boolean on, String shows, String where, boolean saved) {}
