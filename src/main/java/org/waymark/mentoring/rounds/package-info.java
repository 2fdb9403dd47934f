/** Opening a round, and the rounds there have been. */
@NullMarked
package org.waymark.mentoring.rounds;

import org.jspecify.annotations.NullMarked;
