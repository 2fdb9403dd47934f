/**
 * What whoever hosts Waymark sees: the data directory, the database that comes with it, the command line, starting and
 * stopping. It uses no other module; others put their commands and their first data behind the interfaces kept here.
 */
@ApplicationModule(
        displayName = "Hosting",
        allowedDependencies = {})
@NullMarked
package org.waymark.hosting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
