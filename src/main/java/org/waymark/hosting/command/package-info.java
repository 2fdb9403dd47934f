/**
 * Commands typed in a terminal. While the product serves, they are sent to it over loopback with the token of its data
 * directory; the rest of the time they are run in a product of their own that serves nobody.
 */
@NullMarked
package org.waymark.hosting.command;

import org.jspecify.annotations.NullMarked;
