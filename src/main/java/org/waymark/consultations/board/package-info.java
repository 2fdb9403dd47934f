/** The board of one evening: everybody who sits in it against its times, and booking for a family that cannot. */
@NullMarked
package org.waymark.consultations.board;

import org.jspecify.annotations.NullMarked;
