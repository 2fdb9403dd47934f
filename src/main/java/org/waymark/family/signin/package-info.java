@NullMarked
package org.waymark.family.signin;

import org.jspecify.annotations.NullMarked;
