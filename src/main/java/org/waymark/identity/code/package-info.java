@NullMarked
package org.waymark.identity.code;

import org.jspecify.annotations.NullMarked;
