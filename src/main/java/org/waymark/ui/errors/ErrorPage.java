package org.waymark.ui.errors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened, what to do, and for our own faults a reference to quote. */
public record ErrorPage(
        String heading, List<String> sentences, @Nullable String reference) {

    static final String VIEW = "ui/errors/error";

    static ErrorPage notFound() {
        return plain(
                "There is nothing here for you",
                "Either there is no page at this address, or it belongs to somebody else. Both look the same, so that an"
                        + " address tells nothing about a child.",
                "Check the address, or start again from the first page. If you should be able to see this, ask your"
                        + " school office.");
    }

    static ErrorPage refused(String sentence) {
        return plain("That was not done", sentence);
    }

    static ErrorPage tooBig() {
        return plain(
                "That file is too big",
                "Nothing of it was kept. Export fewer years or fewer columns, or split it in two, and send it again.");
    }

    static ErrorPage expired() {
        return plain(
                "This page had been open too long",
                "Nothing was changed. Go back, reload the page, and send it again.");
    }

    static ErrorPage notUnderstood() {
        return plain(
                "We could not read what was sent",
                "Nothing was changed. Go back, reload the page, and try again. If you typed an address, check it.");
    }

    static ErrorPage ours(String reference) {
        return new ErrorPage(
                "Something went wrong on our side",
                List.of(
                        "It is our fault, not yours. Whatever you last sent was either saved whole or not at all: go back"
                                + " and look.",
                        "If it happens again, tell whoever looks after Waymark at your school, and quote this:"),
                reference);
    }

    private static ErrorPage plain(String heading, String... sentences) {
        return new ErrorPage(heading, List.of(sentences), null);
    }
}
