@NullMarked
package org.waymark.family.invitations;

import org.jspecify.annotations.NullMarked;
