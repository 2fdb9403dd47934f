@NullMarked
package org.waymark.mail.messages;

import org.jspecify.annotations.NullMarked;
