/** What a family hopes for and proposes before a meeting. */
@NullMarked
package org.waymark.family.hopes;

import org.jspecify.annotations.NullMarked;
