/**
 * The school year: academic years, year groups, key stages, terms and collection points. Pure Java, so that "how far apart are
 * these two results?" has one answer everywhere. See docs/rules/school-year.md.
 */
@NullMarked
package org.waymark.calendar;

import org.jspecify.annotations.NullMarked;
