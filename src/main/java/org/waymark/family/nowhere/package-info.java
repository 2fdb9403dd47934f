@NullMarked
package org.waymark.family.nowhere;

import org.jspecify.annotations.NullMarked;
