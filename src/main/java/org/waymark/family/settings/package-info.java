/** What an adult is written to about. */
@NullMarked
package org.waymark.family.settings;

import org.jspecify.annotations.NullMarked;
