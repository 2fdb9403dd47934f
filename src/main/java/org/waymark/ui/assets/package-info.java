/** Serves style sheets, scripts and fonts under addresses that change with their content, to be kept for a year. */
@NullMarked
package org.waymark.ui.assets;

import org.jspecify.annotations.NullMarked;
