/**
 * The PostgreSQL that comes with Waymark: unpacked beside the data, started and stopped with the product. It is kept
 * apart from the machine's own on purpose (no locale, no shared folder, no fixed port), so that one school's server
 * behaves as the next one's.
 */
@NullMarked
package org.waymark.hosting.postgres;

import org.jspecify.annotations.NullMarked;
