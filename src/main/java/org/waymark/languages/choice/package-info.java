/** Where a language is chosen: a form on every page of a family or a child. */
@NullMarked
package org.waymark.languages.choice;

import org.jspecify.annotations.NullMarked;
