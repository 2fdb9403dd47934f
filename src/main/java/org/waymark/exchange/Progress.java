package org.waymark.exchange;

/** How far a file has come, for the page that is looked at meanwhile: what is being done to it, and of how many rows. */
public record Progress(Step step, int done, int total) {
    /** In the order in which they are done; each begins again at no row. */
    public enum Step {
        READING("Reading the file"),
        COMPARING("Comparing it with what is here"),
        APPLYING("Applying it");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Is told as the work goes on. */
    @FunctionalInterface
    interface Watcher {
        Watcher NOBODY = progress -> {};

        void sees(Progress progress);

        default void at(Step step, int done, int total) {
            sees(new Progress(step, done, total));
        }
    }
}
