@NullMarked
package org.waymark.identity.passkeys;

import org.jspecify.annotations.NullMarked;
