@NullMarked
package org.waymark.home.home;

import org.jspecify.annotations.NullMarked;
