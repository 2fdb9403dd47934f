/** The guide for parents and carers on paper, in any language, for staff to hand out. */
@NullMarked
package org.waymark.sheets.guide;

import org.jspecify.annotations.NullMarked;
