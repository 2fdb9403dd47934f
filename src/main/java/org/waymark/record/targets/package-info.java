@NullMarked
package org.waymark.record.targets;

import org.jspecify.annotations.NullMarked;
