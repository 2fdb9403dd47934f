/** Tells families that they can book. */
@NullMarked
package org.waymark.consultations.openings;

import org.jspecify.annotations.NullMarked;
