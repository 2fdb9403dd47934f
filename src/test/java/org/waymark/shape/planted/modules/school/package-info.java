/** Planted: uses audit and does not say so. */
@ApplicationModule(allowedDependencies = {})
package org.waymark.shape.planted.modules.school;

import org.springframework.modulith.ApplicationModule;
