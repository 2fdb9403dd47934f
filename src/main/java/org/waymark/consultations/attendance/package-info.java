/** How many families came, by group, for those who lead: no teacher is ranked and no small group shown. */
@NullMarked
package org.waymark.consultations.attendance;

import org.jspecify.annotations.NullMarked;
