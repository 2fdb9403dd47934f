package org.waymark.school;

import java.util.UUID;
import org.waymark.ui.Refused;

/** Which subject of a school. */
public record SubjectId(UUID value) {

    /**
     * The one chosen from a list in the form's field "subject".
     *
     * @throws Refused beside that field, where nothing of the list was chosen
     */
    public static SubjectId chosen(String sent) {
        try {
            return new SubjectId(UUID.fromString(sent));
        } catch (IllegalArgumentException e) {
            throw new Refused("subject", "Choose a subject from the list.");
        }
    }
}
