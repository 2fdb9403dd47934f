/** The meeting itself, for two people side by side: one thing at a time, and nothing that only staff may read. */
@NullMarked
package org.waymark.mentoring.meeting;

import org.jspecify.annotations.NullMarked;
