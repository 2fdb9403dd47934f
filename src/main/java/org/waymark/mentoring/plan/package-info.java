/** When one meeting is, and noting that it was missed. */
@NullMarked
package org.waymark.mentoring.plan;

import org.jspecify.annotations.NullMarked;
