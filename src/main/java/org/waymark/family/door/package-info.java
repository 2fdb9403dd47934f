/** How a child comes in: the code of the class, the own name or animal, and what is on the card. */
@NullMarked
package org.waymark.family.door;

import org.jspecify.annotations.NullMarked;
