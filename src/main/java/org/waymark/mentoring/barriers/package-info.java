/** The school's list of what makes it hard. */
@NullMarked
package org.waymark.mentoring.barriers;

import org.jspecify.annotations.NullMarked;
