/** The school's attitude strands and the colours in which it says how they are. */
@NullMarked
package org.waymark.mentoring.strands;

import org.jspecify.annotations.NullMarked;
