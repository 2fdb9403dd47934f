/** A child's own page: where I am, my next steps, what I am proud of, my self-review. No other child and no rank is on it. */
@NullMarked
package org.waymark.family.me;

import org.jspecify.annotations.NullMarked;
