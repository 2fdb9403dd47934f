/**
 * {@code ./run bench}: fills a database with made-up schools, starts the built product on it, asks for its pages as
 * teachers would, and says how fast it was, what it cost, and which of our targets that meets. It measures and never
 * fails a build: a figure from a busy machine is no error. Not shipped.
 */
@NullMarked
package org.waymark.bench;

import org.jspecify.annotations.NullMarked;
