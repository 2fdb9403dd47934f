/** What a school keeps for its mentoring, each list and choice on a page of its own. */
@NullMarked
package org.waymark.mentoring.settings;

import org.jspecify.annotations.NullMarked;
