/** Every route of the product, tried as every kind of person, against a table that people keep. */
package org.waymark.matrix;
