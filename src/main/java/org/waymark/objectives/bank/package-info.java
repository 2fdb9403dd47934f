@NullMarked
package org.waymark.objectives.bank;

import org.jspecify.annotations.NullMarked;
