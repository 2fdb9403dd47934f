package org.waymark.languages;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A language in which families and children can read Waymark. */
public enum Language {
    ENGLISH("en", "en-GB", "English", "English", true, "eng"),
    WELSH("cy", "cy-GB", "Cymraeg", "Welsh", false, "cymraeg cym wel"),
    POLISH("pl", "pl-PL", "Polski", "Polish", false, "polski pol"),
    ROMANIAN("ro", "ro-RO", "Română", "Romanian", false, "română romana moldovan ron rum rmn rom mol"),
    PORTUGUESE("pt", "pt-PT", "Português", "Portuguese", false, "português portugues por"),
    FRENCH("fr", "fr-FR", "Français", "French", false, "français francais fra fre frn"),
    SPANISH("es", "es-ES", "Español", "Spanish", false, "español espanol castilian castellano spa"),
    UKRAINIAN("uk", "uk-UA", "Українська", "Ukrainian", false, "українська ukr"),
    TURKISH("tr", "tr-TR", "Türkçe", "Turkish", false, "türkçe turkce tur"),
    ARABIC("ar", "ar", "العربية", "Arabic", false, "العربية ara"),
    // Panjabi of Pakistan is written as Urdu is; who speaks Mirpuri or Pothwari at home seldom reads Gurmukhi.
    URDU("ur", "ur-PK", "اردو", "Urdu", false, "اردو urd mirpuri pothwari pahari shahmukhi pnjm pnjp"),
    PANJABI("pa", "pa-Guru-IN", "ਪੰਜਾਬੀ", "Panjabi", false, "ਪੰਜਾਬੀ punjabi gurmukhi pan pnj pnja pnjg"),
    BENGALI("bn", "bn-BD", "বাংলা", "Bengali", false, "বাংলা bangla sylheti ben bng bnga bngc bngs"),
    GUJARATI("gu", "gu-IN", "ગુજરાતી", "Gujarati", false, "ગુજરાતી gujrati guj"),
    TAMIL("ta", "ta-IN", "தமிழ்", "Tamil", false, "தமிழ் tam"),
    SOMALI("so", "so-SO", "Soomaali", "Somali", false, "soomaali som");

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Map<String, Language> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Language::code, Function.identity()));
    private static final Map<String, Language> BY_NAME = Stream.of(values())
            .flatMap(each -> Stream.of(WORDS.split(each.names)).map(name -> Map.entry(name, each)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String code;
    private final ULocale locale;
    private final String ownName;
    private final String englishName;
    private final boolean confirmed;
    private final String names;

    Language(String code, String tag, String ownName, String englishName, boolean confirmed, String names) {
        this.code = code;
        // Western digits everywhere: a grade, a date and a time look the same on the sheet, the screen and the paper.
        this.locale = ULocale.forLanguageTag(tag + "-u-nu-latn");
        this.ownName = ownName;
        this.englishName = englishName;
        this.confirmed = confirmed;
        this.names = code + " " + englishName.toLowerCase(Locale.ROOT) + " " + names;
    }

    /** As in {@code lang} and in the names of the files: {@code pl}. */
    public String code() {
        return code;
    }

    /** As its readers call it, in their script. */
    public String ownName() {
        return ownName;
    }

    public String englishName() {
        return englishName;
    }

    public boolean rtl() {
        return locale.isRightToLeft();
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return rtl() ? "rtl" : "ltr";
    }

    /** Whether a native reader has confirmed the texts that ship. */
    public boolean confirmed() {
        return confirmed;
    }

    ULocale locale() {
        return locale;
    }

    /** Exactly the code: what a form or a cookie sends. */
    public static Optional<Language> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /**
     * The language that somebody's record names in free text: "Polish", "pol", "Panjabi (Gurmukhi)", "Bangla". Empty where
     * it is another, and where two of ours are named.
     */
    public static Optional<Language> named(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        // What stands in brackets says which kind: "Panjabi (Mirpuri)" is told by it, "Bengali (Any Other)" is not.
        int bracket = plain.indexOf('(');
        Optional<Language> kind = bracket < 0 ? Optional.empty() : only(plain.substring(bracket));
        return kind.isPresent() ? kind : only(bracket < 0 ? plain : plain.substring(0, bracket));
    }

    private static Optional<Language> only(String words) {
        var found = WORDS.splitAsStream(words)
                .filter(BY_NAME::containsKey)
                .map(BY_NAME::get)
                .collect(Collectors.toSet());
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }
}
