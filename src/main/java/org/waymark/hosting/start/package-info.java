/**
 * From the command line to a product that serves, and back: the data directory is opened, the database started and
 * migrated, then Spring; they end in the opposite order.
 */
@NamedInterface("start")
@NullMarked
package org.waymark.hosting.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
