/** Where a school puts what families read in its own words, and says which languages somebody there has checked. */
@NullMarked
package org.waymark.languages.wordings;

import org.jspecify.annotations.NullMarked;
