package org.waymark.progress;

/** The four bands that every scale can speak, and the only thing that may be compared across two scales. */
public enum Band {
    BELOW("Below"),
    NEARLY("Nearly"),
    AT("At"),
    ABOVE("Above");

    private final String label;

    Band(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
