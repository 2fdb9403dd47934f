package org.waymark.family.signin;

import org.jspecify.annotations.Nullable;
import org.waymark.ui.Problems;

/**
 * What a link leads to, or where its code is typed.
 *
 * @param name whom it signs in; null while no code is known
 */
public record LinkPage(String code, @Nullable String name, String to, Problems problems) {}
