@NullMarked
package org.waymark.exchange.imports;

import org.jspecify.annotations.NullMarked;
