@NullMarked
package org.waymark.mail.smtp;

import org.jspecify.annotations.NullMarked;
