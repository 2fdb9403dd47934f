/** What a family books: the free times of each child's teachers, their own times, and the waiting list. */
@NullMarked
package org.waymark.consultations.bookings;

import org.jspecify.annotations.NullMarked;
