/**
 * The pages for what did not work: not found or not yours, refused, too big, or our own fault. They show nothing of an
 * exception, and the log shows nothing of a pupil; a short reference joins the two.
 */
@NullMarked
package org.waymark.ui.errors;

import org.jspecify.annotations.NullMarked;
