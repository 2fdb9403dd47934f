package org.waymark.sheets;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.waymark.languages.Language;
import org.waymark.languages.Texts;
import org.waymark.languages.Translations;
import org.waymark.tenancy.Viewer;

/** Makes copies fit to be taken home: in the family's language, and with the guide behind them. */
@Component
class TakenHome {
    private final HomeLanguages languages;
    private final Translations translations;
    private final Guides guides;
    private final SheetChoices choices;

    TakenHome(HomeLanguages languages, Translations translations, Guides guides, SheetChoices choices) {
        this.languages = languages;
        this.translations = translations;
        this.guides = guides;
        this.choices = choices;
    }

    /**
     * What is in the family's language, or has the guide behind it, is for home, whoever was chosen.
     *
     * @param pupils whose the copies are, one each
     */
    List<Copy> fit(PrintRun.ForHome wanted, List<UUID> pupils, List<Copy> copies, Viewer by) {
        if (wanted.equals(PrintRun.ForHome.NOT)) {
            return copies;
        }
        boolean later = choices.now(by).laterTargets();
        Map<UUID, Language> home = wanted.language() ? languages.of(pupils, by) : Map.of();
        Map<Language, Texts> texts = new EnumMap<>(Language.class);
        Map<Language, Guide> behind = new EnumMap<>(Language.class);
        return IntStream.range(0, copies.size())
                .mapToObj(i -> {
                    Language language = home.getOrDefault(pupils.get(i), Language.ENGLISH);
                    Texts words = texts.computeIfAbsent(language, each -> translations.in(each, by));
                    Copy copy = copies.get(i).in(words).atHome(later);
                    return wanted.guide() && Choosing.isLast(copy.line())
                            ? copy.with(behind.computeIfAbsent(language, each -> guides.of(by, words)))
                            : copy;
                })
                .toList();
    }
}
