/** What hangs on a teacher's door: which times are taken, and no name of a child or family. */
@NullMarked
package org.waymark.consultations.posters;

import org.jspecify.annotations.NullMarked;
