@NullMarked
package org.waymark.objectives.history;

import org.jspecify.annotations.NullMarked;
