/**
 * The rules of the guide as arithmetic: scales and grades, the attainment and the progress colour, a pupil's starting point and
 * minimum line, Target and PTT, the sentence that explains each, and what marks against objectives say. Pure Java, no storage:
 * the same facts always give the same colours. See docs/rules/colours.md, docs/rules/targets.md and docs/rules/objectives.md.
 */
@NullMarked
package org.waymark.progress;

import org.jspecify.annotations.NullMarked;
