/**
 * Paper: XHTML in, a tagged PDF (PDF/UA-1) out. The PDF engine cannot shape every script a family writes its name in,
 * so such words are drawn as outlines that carry their text for a screen reader. Everything comes from what is shipped:
 * no font, file or address of the machine is read. It knows nothing of schools or pupils.
 */
@ApplicationModule(allowedDependencies = {"ui"})
@NullMarked
package org.waymark.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
