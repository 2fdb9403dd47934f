@NullMarked
package org.waymark.interventions.pupils;

import org.jspecify.annotations.NullMarked;
