package org.waymark.exchange.reading;

/**
 * Something about one cell that the school office should know: where it is in the file, what was read, why it is refused
 * or doubtful, and what to do. The column is empty where the fault is of the row as a whole.
 */
public record Finding(int row, String column, String value, Outcome outcome, String why, String cure) {
    /** Refused: the row is left out. Warning: the row is taken, and the cell is as the finding says. */
    public enum Outcome {
        REFUSED,
        WARNING;

        public String code() {
            return this == REFUSED ? "refused" : "warning";
        }
    }

    public boolean isRefused() {
        return outcome == Outcome.REFUSED;
    }
}
