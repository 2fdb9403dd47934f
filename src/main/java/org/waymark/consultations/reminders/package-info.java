/** Reminds families of their talk the day before. */
@NullMarked
package org.waymark.consultations.reminders;

import org.jspecify.annotations.NullMarked;
