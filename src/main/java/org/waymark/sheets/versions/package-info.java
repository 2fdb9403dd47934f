@NullMarked
package org.waymark.sheets.versions;

import org.jspecify.annotations.NullMarked;
