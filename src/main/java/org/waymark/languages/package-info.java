/**
 * The words that families and children read, in sixteen languages: the catalogue that ships, how each language writes dates,
 * numbers and lists, which language a request is answered in, and a school's own wording. See docs/rules/languages.md.
 */
@ApplicationModule(allowedDependencies = {"ui", "hosting", "tenancy"})
@NullMarked
package org.waymark.languages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
