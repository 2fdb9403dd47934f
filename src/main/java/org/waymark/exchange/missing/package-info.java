@NullMarked
package org.waymark.exchange.missing;

import org.jspecify.annotations.NullMarked;
