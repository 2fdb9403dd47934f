@NullMarked
package org.waymark.identity.me;

import org.jspecify.annotations.NullMarked;
