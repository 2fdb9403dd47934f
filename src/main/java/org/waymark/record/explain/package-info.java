/** {@code ./run explain}: one pupil's table with the reason for every colour, for people and for programs. */
@NullMarked
package org.waymark.record.explain;

import org.jspecify.annotations.NullMarked;
