@NullMarked
package org.waymark.record.cell;

import org.jspecify.annotations.NullMarked;
