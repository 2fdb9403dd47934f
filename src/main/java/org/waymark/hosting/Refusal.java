package org.waymark.hosting;

/** Waymark stops here, and its message is the whole of what the person at the keyboard needs: no stack is shown. */
public final class Refusal extends RuntimeException {
    public Refusal(String sentence) {
        super(sentence);
    }

    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
