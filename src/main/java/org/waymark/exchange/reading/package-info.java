/**
 * Reading what a school's own system exports: from bytes to rows we understand, and a finding for each cell we do not.
 * Nothing here knows the database. A file that cannot be read at all is {@code Stopped} with a sentence; a file that can
 * is a {@code Table}; a {@code Mapping} says which column is what; a reader makes typed rows of it. A row with a refused
 * cell is left out whole; a doubtful cell is left empty and the row is taken. See docs/rules/imports.md.
 */
@NullMarked
package org.waymark.exchange.reading;

import org.jspecify.annotations.NullMarked;
