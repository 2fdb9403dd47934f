@NullMarked
package org.waymark.identity.authenticator;

import org.jspecify.annotations.NullMarked;
