/** Where staff make children's cards, print them, and open a class's door; and where a school chooses how its children sign in. */
@NullMarked
package org.waymark.family.cards;

import org.jspecify.annotations.NullMarked;
