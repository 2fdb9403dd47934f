/** The first page of an adult of a family: their children here, and what is new. */
@NullMarked
package org.waymark.family.home;

import org.jspecify.annotations.NullMarked;
