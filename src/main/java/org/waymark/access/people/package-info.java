@NullMarked
package org.waymark.access.people;

import org.jspecify.annotations.NullMarked;
