@NullMarked
package org.waymark.home.root;

import org.jspecify.annotations.NullMarked;
