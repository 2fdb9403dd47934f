/** Talks for a calendar program: a teacher's own evening, and a family's own time. */
@NullMarked
package org.waymark.consultations.calendar;

import org.jspecify.annotations.NullMarked;
