/** Tells families that they can book. */
@NullMarked
package org.waymark.family.openings;

import org.jspecify.annotations.NullMarked;
