/** What a school wants of its sheets. */
@NullMarked
package org.waymark.sheets.settings;

import org.jspecify.annotations.NullMarked;
