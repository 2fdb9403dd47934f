package org.waymark.family.door;

import org.jspecify.annotations.Nullable;
import org.waymark.languages.Texts;
import org.waymark.ui.LanguageSwitch;

/**
 * Where the class code is typed.
 *
 * @param out whether a child has just signed out here
 * @param known whether this browser knows a class
 */
public record DoorPage(
        Texts texts,
        LanguageSwitch languages,
        String code,
        boolean out,
        boolean known,
        @Nullable String problem) {}
