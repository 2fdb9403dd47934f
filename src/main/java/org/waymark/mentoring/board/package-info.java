/** How far a round has come. */
@NullMarked
package org.waymark.mentoring.board;

import org.jspecify.annotations.NullMarked;
