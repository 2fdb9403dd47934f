/** What mentors told the safeguarding lead, for holders of that role alone. */
@NullMarked
package org.waymark.mentoring.concerns;

import org.jspecify.annotations.NullMarked;
