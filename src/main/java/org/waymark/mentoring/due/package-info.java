/** The next steps whose day has come, of all pupils whom somebody sees. */
@NullMarked
package org.waymark.mentoring.due;

import org.jspecify.annotations.NullMarked;
