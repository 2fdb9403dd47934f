package org.waymark.identity.secondstep;

import org.waymark.ui.Problems;

/** The code that is asked for after the password. */
public record SecondStepPage(String to, boolean trusted, Problems problems) {}
