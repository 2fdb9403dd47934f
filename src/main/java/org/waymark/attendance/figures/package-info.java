/** A class's sessions and late marks in one term, as one plain form. */
@NullMarked
package org.waymark.attendance.figures;

import org.jspecify.annotations.NullMarked;
