package org.waymark.languages;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Prints what a language lacks, as lines for its files, each with the English text: for whoever translates. Without a code it
 * counts the missing texts of each language.
 */
final class MissingKeys {
    private MissingKeys() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length == 0) {
            for (Language language : Language.values()) {
                out.println(language.code() + " "
                        + CatalogueFolder.SHIPPED.missing(language).size());
            }
            return;
        }
        Language language = Language.of(arguments[0])
                .orElseThrow(() -> new IllegalArgumentException(arguments[0] + " is not one of our languages"));
        CatalogueFolder.SHIPPED.missing(language).forEach((key, english) -> out.println(key + "=" + english));
    }
}
