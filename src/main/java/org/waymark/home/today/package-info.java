@NullMarked
package org.waymark.home.today;

import org.jspecify.annotations.NullMarked;
