/**
 * What every screen is built of: the page around it, the components, the words for dates and counts, and the pages that
 * say that something was not found or went wrong. It knows nothing of schools or pupils. Every component in every state
 * can be looked at under {@code /ui} in a running copy.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.waymark.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
