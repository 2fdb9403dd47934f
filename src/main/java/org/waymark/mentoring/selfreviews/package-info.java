/** Where a teacher opens the self-review for a class, and sees who has sent theirs; nothing of what a child writes is here. */
@NullMarked
package org.waymark.mentoring.selfreviews;

import org.jspecify.annotations.NullMarked;
