package org.waymark.calendar;

/** The blocks of years that the curriculum is set in. A pupil's table is drawn over one of them. */
public enum KeyStage {
    EYFS(-1, 0, "Early Years Foundation Stage"),
    KS1(1, 2, "Key Stage 1"),
    KS2(3, 6, "Key Stage 2"),
    KS3(7, 9, "Key Stage 3"),
    KS4(10, 11, "Key Stage 4"),
    KS5(12, 13, "Key Stage 5");

    private final int first;
    private final int last;
    private final String label;

    KeyStage(int first, int last, String label) {
        this.first = first;
        this.last = last;
        this.label = label;
    }

    static KeyStage of(YearGroup yearGroup) {
        for (var stage : values()) {
            if (yearGroup.number() <= stage.last) {
                return stage;
            }
        }
        throw new IllegalStateException(yearGroup + " is in no key stage.");
    }

    public YearGroup firstYear() {
        return new YearGroup(first);
    }

    public YearGroup lastYear() {
        return new YearGroup(last);
    }

    public String label() {
        return label;
    }
}
