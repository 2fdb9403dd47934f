/** Giving awards, and how many each pupil has. */
@NullMarked
package org.waymark.mentoring.awards;

import org.jspecify.annotations.NullMarked;
