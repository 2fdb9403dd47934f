/** The consultations of a school, those to come first, and the form that sets new ones up. */
@NullMarked
package org.waymark.consultations.occasions;

import org.jspecify.annotations.NullMarked;
