@NullMarked
package org.waymark.objectives.marks;

import org.jspecify.annotations.NullMarked;
