@NullMarked
package org.waymark.sheets.amendment;

import org.jspecify.annotations.NullMarked;
