/** The classes of somebody, and how far their attendance is in. */
@NullMarked
package org.waymark.attendance.classes;

import org.jspecify.annotations.NullMarked;
