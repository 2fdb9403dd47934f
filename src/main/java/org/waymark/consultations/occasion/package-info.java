/** One occasion: its evenings, who sits in them and where, and the families who are to be told of a change. */
@NullMarked
package org.waymark.consultations.occasion;

import org.jspecify.annotations.NullMarked;
