/** The form for a meeting on paper, with nobody's name on it. */
@NullMarked
package org.waymark.sheets.form;

import org.jspecify.annotations.NullMarked;
