@NullMarked
package org.waymark.record.classes;

import org.jspecify.annotations.NullMarked;
