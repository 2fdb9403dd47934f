package org.waymark.languages;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What every text must be to stand for the English one: the same arguments, and each plural form its language has. */
final class WordingRules {
    /** No count on a family's page is larger: "one million of …" has a form of its own in some languages. */
    private static final int COUNTS = 1000;

    private static final Set<ArgType> TOLD_APART = Set.of(ArgType.PLURAL, ArgType.SELECTORDINAL, ArgType.SELECT);

    private WordingRules() {}

    /** A sentence for each fault; none where the text will do. */
    static List<String> faults(Language language, String english, String text) {
        if (text.isBlank()) {
            return List.of("It says nothing.");
        }
        List<Form> forms;
        try {
            forms = forms(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return List.of("A bracket { or } has no partner, or what stands between them is not understood.");
        }
        List<String> faults = new ArrayList<>(arguments(names(forms(english)), names(forms)));
        for (Form form : forms) {
            faults.addAll(form.faults(language));
        }
        return faults;
    }

    /** As {@link #faults}, and where the text it replaces counts, this one must count too. */
    static List<String> correctionFaults(Language language, String english, String shipped, String text) {
        List<String> faults = new ArrayList<>(faults(language, english, text));
        if (faults.isEmpty()) {
            Set<String> counted = counted(forms(shipped));
            counted.removeAll(counted(forms(text)));
            counted.forEach(name -> faults.add("The number {" + name
                    + "} needs its singular and plural forms, as the text that ships has them: {" + name
                    + ", plural, …}."));
        }
        return faults;
    }

    private static List<String> arguments(Set<String> needed, Set<String> there) {
        List<String> faults = new ArrayList<>();
        needed.stream().filter(name -> !there.contains(name)).forEach(name -> faults.add("{" + name + "} is missing."));
        there.stream()
                .filter(name -> !needed.contains(name))
                .forEach(name -> faults.add("{" + name + "} is not in the English text."));
        return faults;
    }

    private static Set<String> names(List<Form> forms) {
        return forms.stream().map(Form::argument).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> counted(List<Form> forms) {
        return forms.stream()
                .filter(form -> form.type == ArgType.PLURAL)
                .map(Form::argument)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each argument as it stands in a text, also inside a form of another. */
    private static List<Form> forms(String text) {
        MessagePattern parsed = new MessagePattern(text);
        return IntStream.range(0, parsed.countParts())
                .filter(i -> parsed.getPartType(i) == Part.Type.ARG_START)
                .mapToObj(i -> form(parsed, i))
                .toList();
    }

    private static Form form(MessagePattern parsed, int start) {
        Set<String> selectors = new TreeSet<>();
        int end = parsed.getLimitPartIndex(start);
        for (int i = start + 2; i < end; i++) {
            if (parsed.getPartType(i) == Part.Type.ARG_SELECTOR) {
                selectors.add(parsed.getSubstring(parsed.getPart(i)));
            } else if (parsed.getPartType(i) == Part.Type.MSG_START) {
                i = parsed.getLimitPartIndex(i);
            }
        }
        return new Form(
                parsed.getSubstring(parsed.getPart(start + 1)),
                parsed.getPart(start).getArgType(),
                selectors);
    }

    private record Form(String argument, ArgType type, Set<String> selectors) {
        List<String> faults(Language language) {
            if (type != ArgType.NONE && !TOLD_APART.contains(type)) {
                return List.of("{" + argument + "} may be plain, plural or select only.");
            }
            if (type == ArgType.NONE || type == ArgType.SELECT) {
                return List.of();
            }
            Set<String> all = rules(language).getKeywords();
            Set<String> needed = counting(language);
            List<String> faults = new ArrayList<>();
            needed.stream()
                    .filter(form -> !selectors.contains(form))
                    .forEach(form -> faults.add("{" + argument + "} has no form for “" + form + "”: "
                            + language.englishName() + " needs " + String.join(", ", needed) + "."));
            selectors.stream()
                    .filter(form -> !form.startsWith("=") && !all.contains(form))
                    .forEach(form -> faults.add("{" + argument + "} has a form “" + form + "”, which "
                            + language.englishName() + " does not have."));
            return faults;
        }

        private PluralRules rules(Language language) {
            PluralType kind = type == ArgType.SELECTORDINAL ? PluralType.ORDINAL : PluralType.CARDINAL;
            return PluralRules.forLocale(ULocale.createCanonical(language.code()), kind);
        }

        /** Those that whole numbers come to, and "other", which the format itself asks for. */
        private Set<String> counting(Language language) {
            PluralRules rules = rules(language);
            Set<String> needed = new TreeSet<>(Set.of("other"));
            for (int number = 0; number <= COUNTS; number++) {
                needed.add(rules.select(number));
            }
            return needed;
        }
    }
}
