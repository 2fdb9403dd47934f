/** What a teacher looks at on the evening: their own talks in order. */
@NullMarked
package org.waymark.consultations.mine;

import org.jspecify.annotations.NullMarked;
