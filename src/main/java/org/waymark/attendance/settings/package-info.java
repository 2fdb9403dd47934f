/** Where the colours of attendance begin, and whether sheets say anything of it. */
@NullMarked
package org.waymark.attendance.settings;

import org.jspecify.annotations.NullMarked;
