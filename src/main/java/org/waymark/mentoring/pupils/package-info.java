/** One pupil's next steps, and the story of every meeting. */
@NullMarked
package org.waymark.mentoring.pupils;

import org.jspecify.annotations.NullMarked;
