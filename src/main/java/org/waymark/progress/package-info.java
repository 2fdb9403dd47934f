/**
 * The rules of the guide as arithmetic: scales and grades, the attainment and the progress colour, a pupil's starting point and
 * minimum line, Target and PTT, and the sentence that explains each. Pure Java, no storage: the same facts always give the same
 * colours. See docs/rules/colours.md and docs/rules/targets.md.
 */
@NullMarked
package org.waymark.progress;

import org.jspecify.annotations.NullMarked;
