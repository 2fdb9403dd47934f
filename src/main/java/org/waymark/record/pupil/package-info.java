@NullMarked
package org.waymark.record.pupil;

import org.jspecify.annotations.NullMarked;
