package org.waymark.family;

import java.time.LocalDate;
import java.util.List;
import org.waymark.languages.Texts;
import org.waymark.paper.QrCode;

/**
 * A printed invitation, ready to show.
 *
 * @param child by whose date of birth the adult is known again
 * @param site the address to type, without what a browser adds by itself
 * @param words in the family's language, then the same in English where that is another
 */
public record Letter(
        String adult, String child, String className, String code, String site, QrCode square, List<Words> words) {

    /** The letter in one language. */
    public record Words(
            String language,
            String direction,
            String greeting,
            String why,
            List<String> how,
            String until,
            String care) {}

    static Letter of(Adult adult, String code, String address, String base, LocalDate until, Texts own, Texts english) {
        Adult.Child child = adult.contacts().getFirst();
        String site = base.replaceFirst("^https?://", "") + "/family/join";
        List<Words> words = own.english()
                ? List.of(words(own, adult, child, site, until))
                : List.of(words(own, adult, child, site, until), words(english, adult, child, site, until));
        return new Letter(
                adult.name(),
                child.given() + " " + child.family(),
                child.className(),
                code,
                site,
                QrCode.of(address),
                words);
    }

    private static Words words(Texts texts, Adult adult, Adult.Child child, String site, LocalDate until) {
        return new Words(
                texts.code(),
                texts.direction(),
                texts.say("letters.invitation.greeting", adult.name()),
                texts.say("letters.invitation.why", child.given()),
                List.of(
                        texts.say("letters.invitation.scan", site),
                        texts.say("letters.invitation.type"),
                        texts.say("letters.invitation.born", child.given())),
                texts.say("letters.invitation.until", until),
                texts.say("letters.invitation.care"));
    }
}
