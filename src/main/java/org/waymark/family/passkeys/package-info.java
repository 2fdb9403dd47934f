@NullMarked
package org.waymark.family.passkeys;

import org.jspecify.annotations.NullMarked;
