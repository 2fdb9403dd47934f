package org.waymark.family.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.family.CardKind;
import org.waymark.family.CardPictures;
import org.waymark.family.CardTries;
import org.waymark.family.CardTries.Outcome;
import org.waymark.family.CardWords;
import org.waymark.identity.SlowedGuesses;
import org.waymark.languages.Switches;
import org.waymark.languages.Texts;
import org.waymark.tenancy.SchoolId;
import org.waymark.tenancy.SchoolTransactions;

/** Asks a child for the card, one thing at a time, wherever it is asked for. */
@Component
class Asking {
    private static final String SECRET = "child's card";
    /** A class shares its tablets, and each child may slip: what holds guessers up is counted for each card. */
    private static final int FREE_HERE = 60;

    private final CardTries tries;
    private final SlowedGuesses guesses;
    private final SchoolTransactions transactions;

    Asking(CardTries tries, SlowedGuesses guesses, SchoolTransactions transactions) {
        this.tries = tries;
        this.guesses = guesses;
        this.transactions = transactions;
    }

    /**
     * Who is asked, and where.
     *
     * @param whom the field that says who it is, and
     * @param id what it holds
     */
    record Asked(
            CardTries.Face face, String name, SchoolId school, String action, String whom, String id, String back) {
        String address() {
            return action + "?" + whom + "=" + id;
        }
    }

    /** Whether everything was shown that is on a card. */
    boolean isComplete(Asked asked, Shown shown) {
        return asked.face().kind() == CardKind.WORDS || shown.step() > 3;
    }

    /** Empty where this browser has to wait. */
    Optional<Outcome> attempt(Asked asked, Shown shown, HttpServletRequest request, HttpServletResponse response) {
        if (guesses.leftHere(SECRET, request).isPresent()) {
            return Optional.empty();
        }
        List<String> typed = asked.face().kind() == CardKind.PICTURES ? shown.pictures() : shown.words();
        Outcome outcome =
                transactions.in(asked.school(), () -> tries.attempt(asked.face().pupil(), typed, asked.school()));
        if (!(outcome instanceof Outcome.Right)) {
            guesses.wrongHere(SECRET, FREE_HERE, request, response);
        }
        return Optional.of(outcome);
    }

    CardPage page(Asked asked, Shown shown, boolean wrong, Texts texts, HttpServletRequest request) {
        Optional<Duration> waits = guesses.leftHere(SECRET, request)
                .or(() -> transactions.in(
                        asked.school(), () -> tries.waits(asked.face().pupil(), asked.school())));
        boolean young = asked.face().kind() == CardKind.PICTURES;
        int step = young ? shown.step() : 0;
        return new CardPage(
                texts,
                Switches.to(texts, asked.address()),
                asked.name(),
                asked.action(),
                asked.whom(),
                asked.id(),
                step,
                young ? shown.first() : "",
                young ? shown.second() : "",
                step == 1 || step == 2 ? pictures(texts) : List.of(),
                step == 3 ? CardWords.FOR_THE_YOUNG : List.of(),
                asked.back(),
                waits.map(left -> waits(left, texts)).orElse(null),
                wrong ? texts.say("child.card.wrong") : null);
    }

    /** In whole minutes: so long that a child may do something else. */
    static String waits(Duration left, Texts texts) {
        return texts.say("child.card.waits", (left.toSeconds() + 59) / 60);
    }

    private static List<CardPage.Picture> pictures(Texts texts) {
        return CardPictures.NAMES.stream()
                .map(each -> new CardPage.Picture(each, texts.say("child.picture." + each)))
                .toList();
    }
}
