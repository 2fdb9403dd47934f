/**
 * The self-review as a child meets it, on a tablet that has nobody signed in. It leads nowhere else. Which children a class code
 * lets in, and later on a child's own picture secret, is settled before the names are shown.
 */
@NullMarked
package org.waymark.mentoring.child;

import org.jspecify.annotations.NullMarked;
