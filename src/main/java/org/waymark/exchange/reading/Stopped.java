package org.waymark.exchange.reading;

/** A file that is not read at all: what is wrong, and what to do about it. */
public record Stopped(String why, String cure) implements Opened {
    @Override
    public String toString() {
        return why + " " + cure;
    }
}
