/** A mentor's own meetings, with their days and times. */
@NullMarked
package org.waymark.mentoring.meetings;

import org.jspecify.annotations.NullMarked;
