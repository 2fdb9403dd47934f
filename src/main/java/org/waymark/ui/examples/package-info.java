/** Every component in every state on one page, with made-up content: for whoever builds or checks a screen. */
@NullMarked
package org.waymark.ui.examples;

import org.jspecify.annotations.NullMarked;
