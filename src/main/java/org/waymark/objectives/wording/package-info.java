@NullMarked
package org.waymark.objectives.wording;

import org.jspecify.annotations.NullMarked;
