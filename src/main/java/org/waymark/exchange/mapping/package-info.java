@NullMarked
package org.waymark.exchange.mapping;

import org.jspecify.annotations.NullMarked;
