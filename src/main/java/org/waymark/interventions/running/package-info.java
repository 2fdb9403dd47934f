@NullMarked
package org.waymark.interventions.running;

import org.jspecify.annotations.NullMarked;
