@NullMarked
package org.waymark.exchange.suspensions;

import org.jspecify.annotations.NullMarked;
