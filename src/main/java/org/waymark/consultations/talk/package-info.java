/** A talk with a family: the signed sheet on one side, what was said and agreed on the other. */
@NullMarked
package org.waymark.consultations.talk;

import org.jspecify.annotations.NullMarked;
