/**
 * Charts as SVG, the same markup on a page and in a PDF. They read without colour, say in words what they show, and
 * carry no style attribute, which our pages' content security policy would refuse. The caller's words, not ours.
 */
@NullMarked
package org.waymark.ui.chart;

import org.jspecify.annotations.NullMarked;
