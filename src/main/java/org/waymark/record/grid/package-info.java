@NullMarked
package org.waymark.record.grid;

import org.jspecify.annotations.NullMarked;
