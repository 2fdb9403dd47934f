@NullMarked
package org.waymark.family.join;

import org.jspecify.annotations.NullMarked;
