@NullMarked
package org.waymark.identity.staff;

import org.jspecify.annotations.NullMarked;
