/** Teachers' evenings: who comes when, for the screen and on paper. */
@NullMarked
package org.waymark.consultations.runningorders;

import org.jspecify.annotations.NullMarked;
