@NullMarked
package org.waymark.identity.singlesignon;

import org.jspecify.annotations.NullMarked;
