@NullMarked
package org.waymark.mail.sent;

import org.jspecify.annotations.NullMarked;
