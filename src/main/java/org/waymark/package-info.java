/** Waymark, the assertive-mentoring system for schools. Each folder below is a module; docs/map.md draws them. */
@NullMarked
package org.waymark;

import org.jspecify.annotations.NullMarked;
