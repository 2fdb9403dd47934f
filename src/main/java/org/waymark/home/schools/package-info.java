@NullMarked
package org.waymark.home.schools;

import org.jspecify.annotations.NullMarked;
