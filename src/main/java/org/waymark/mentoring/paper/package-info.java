/** Keying in a form that was filled in on paper: the whole meeting on one page, in the order of the form. */
@NullMarked
package org.waymark.mentoring.paper;

import org.jspecify.annotations.NullMarked;
