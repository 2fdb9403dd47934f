@NullMarked
package org.waymark.objectives.pupil;

import org.jspecify.annotations.NullMarked;
