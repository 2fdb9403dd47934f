/** Who meets whom in one round: giving pupils to another mentor. */
@NullMarked
package org.waymark.mentoring.round;

import org.jspecify.annotations.NullMarked;
