/** The demonstration: a made-up trust of two schools, brought in through the importers that a school uses. */
@NullMarked
package org.waymark.exchange.demo;

import org.jspecify.annotations.NullMarked;
