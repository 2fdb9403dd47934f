@NullMarked
package org.waymark.home.trust;

import org.jspecify.annotations.NullMarked;
