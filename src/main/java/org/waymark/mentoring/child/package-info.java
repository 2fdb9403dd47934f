/**
 * The self-review as a child meets it, on a tablet that has nobody signed in. It leads nowhere else. Whoever
 * has a card of their own shows it before they write; see {@link org.waymark.mentoring.ChildrensCards}.
 */
@NullMarked
package org.waymark.mentoring.child;

import org.jspecify.annotations.NullMarked;
