package org.waymark.objectives;

/**
 * What somebody typed for an objective: its strand, the teacher's wording and the child's.
 *
 * @throws ObjectiveRefused where one is empty or too long
 */
public record ObjectiveWords(String strand, String teacher, String child) {
    public ObjectiveWords {
        strand = ObjectiveRefused.text("strand", strand, 80, "Say which strand it belongs to, for example Fractions.");
        teacher = ObjectiveRefused.text("teacher", teacher, 500, "Give the objective in a teacher’s words.");
        child = ObjectiveRefused.text("child", child, 200, "Give the objective in a child’s words: “I can …”.");
    }
}
