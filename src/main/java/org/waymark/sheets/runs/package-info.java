@NullMarked
package org.waymark.sheets.runs;

import org.jspecify.annotations.NullMarked;
