@NullMarked
package org.waymark.objectives.group;

import org.jspecify.annotations.NullMarked;
