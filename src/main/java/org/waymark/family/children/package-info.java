/** How one child is getting on, for an adult of the family: words first. */
@NullMarked
package org.waymark.family.children;

import org.jspecify.annotations.NullMarked;
