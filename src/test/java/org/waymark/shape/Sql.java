package org.waymark.shape;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One statement of the product: a constant named {@code SQL} or {@code …_SQL}, and the module it stands in. */
record Sql(String module, String name, String text) {
    private static final Pattern STATEMENT =
            Pattern.compile("\\b(select|insert|update|delete|merge|copy|truncate)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITTEN = Pattern.compile(
            "\\b(?:insert\\s+into|delete\\s+from|merge\\s+into|truncate(?:\\s+table)?|update(?:\\s+only)?)"
                    + "\\s+([a-z_]+\\.[a-z_]+)"
                    + "|\\bcopy\\s+([a-z_]+\\.[a-z_]+)(?:\\s*\\([^)]*\\))?\\s+from\\b");

    /** Quoted text and casts are passed over; what is left after a colon is a parameter. */
    private static final Pattern PARAMETER = Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"|--[^\\n]*|::|:([a-zA-Z_]\\w*)");

    /** All there are, by name. */
    static List<Sql> of(Product product) {
        List<Sql> all = new ArrayList<>();
        for (JavaClass type : product.classes()) {
            type.getFields().stream()
                    .filter(field ->
                            field.getName().equals("SQL") || field.getName().endsWith("_SQL"))
                    .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                    .filter(field -> field.getModifiers().contains(JavaModifier.FINAL))
                    .filter(field -> field.getRawType().isEquivalentTo(String.class))
                    .map(field -> new Sql(
                            product.moduleOf(type).orElse(""),
                            type.getName().substring(product.base().length() + 1) + "." + field.getName(),
                            value(field.reflect())))
                    .forEach(all::add);
        }
        all.sort(Comparator.comparing(Sql::name));
        return all;
    }

    /** Statements on our tables that the compiled code holds and that are no such constant, so that no test reads them. */
    static List<String> unread(Product product, Tables tables) {
        Set<String> read = new HashSet<>();
        of(product).forEach(sql -> read.add(sql.text()));
        return product.classes().stream()
                .flatMap(type -> texts(type)
                        .filter(text -> STATEMENT.matcher(text).find())
                        .filter(text -> tables.namedIn(text).findAny().isPresent())
                        .filter(text -> !read.contains(text))
                        .map(text -> type.getName().substring(product.base().length() + 1) + ": " + text.strip()))
                .sorted()
                .toList();
    }

    private static Stream<String> texts(JavaClass type) {
        List<String> texts = new ArrayList<>();
        Product.compiled(type).constantPool().forEach(entry -> {
            if (entry instanceof StringEntry text) {
                texts.add(text.stringValue());
            }
        });
        return texts.stream();
    }

    private static String value(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without comments and quoted text, in small letters: for finding names in. */
    String bare() {
        return text.replaceAll("--[^\\n]*", "")
                .replaceAll("'(?:[^']|'')*'", "''")
                .toLowerCase(Locale.ROOT);
    }

    /** The first word, which says what kind of statement it is. */
    String verb() {
        return bare().strip().split("\\W", 2)[0];
    }

    Stream<String> writes() {
        return WRITTEN.matcher(bare())
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .distinct();
    }

    /** With {@code $1}, {@code $2} … for its named parameters; those in {@code asText} are said to be text. */
    String numbered(Set<Integer> asText) {
        StringBuilder numbered = new StringBuilder();
        Matcher matcher = PARAMETER.matcher(text);
        int count = 0;
        while (matcher.find()) {
            MatchResult found = matcher.toMatchResult();
            if (found.group(1) != null) {
                count++;
                matcher.appendReplacement(numbered, "\\$" + count + (asText.contains(count) ? "::text" : ""));
            } else {
                matcher.appendReplacement(numbered, Matcher.quoteReplacement(found.group()));
            }
        }
        return matcher.appendTail(numbered).toString();
    }
}
