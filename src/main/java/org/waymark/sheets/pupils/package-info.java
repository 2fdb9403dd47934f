@NullMarked
package org.waymark.sheets.pupils;

import org.jspecify.annotations.NullMarked;
