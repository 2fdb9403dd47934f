@NullMarked
package org.waymark.identity.secondstep;

import org.jspecify.annotations.NullMarked;
