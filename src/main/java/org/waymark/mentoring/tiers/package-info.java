/** Whether a school gives awards, what they are called, and the tiers. */
@NullMarked
package org.waymark.mentoring.tiers;

import org.jspecify.annotations.NullMarked;
