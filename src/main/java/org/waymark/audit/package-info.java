/** Who did what, to whom, and when. Rows are added and never changed; seals show that none was taken away. */
@ApplicationModule(allowedDependencies = {"tenancy"})
@NullMarked
package org.waymark.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
