/** The guide for parents and carers, with the school’s own scale, colours and words. */
@NullMarked
package org.waymark.family.guide;

import org.jspecify.annotations.NullMarked;
