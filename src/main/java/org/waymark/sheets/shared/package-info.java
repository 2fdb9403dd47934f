/** A signed sheet as it is read at home, on screen and on paper, and what an adult says back. */
@NullMarked
package org.waymark.sheets.shared;

import org.jspecify.annotations.NullMarked;
