@NullMarked
package org.waymark.identity.signin;

import org.jspecify.annotations.NullMarked;
