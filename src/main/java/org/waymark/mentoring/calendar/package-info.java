/** A mentor's meetings for a calendar program: as a file, and at a secret address. Initials only. */
@NullMarked
package org.waymark.mentoring.calendar;

import org.jspecify.annotations.NullMarked;
