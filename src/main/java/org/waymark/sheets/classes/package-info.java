@NullMarked
package org.waymark.sheets.classes;

import org.jspecify.annotations.NullMarked;
