/** All that a mentor should know before a meeting, on one page that is filled already. For the mentor's eyes, not the child's. */
@NullMarked
package org.waymark.mentoring.preparation;

import org.jspecify.annotations.NullMarked;
