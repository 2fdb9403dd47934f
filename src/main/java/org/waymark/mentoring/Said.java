package org.waymark.mentoring;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What stands in one field of a meeting.
 *
 * @param version 0 where nothing was ever written
 */
public record Said(Field field, int version, String words, String by) {
    /** Every field before anything was written in it, to be filled. */
    static Map<Field, Said> nothing() {
        Map<Field, Said> nothing = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            nothing.put(field, new Said(field, 0, "", ""));
        }
        return nothing;
    }

    /** Two people wrote in the same field: what stands there now, and what the other wanted to write. */
    public record Clash(Said now, String wanted) {}

    /** What somebody sends: the words, and the version that they had in front of them. */
    public record Typed(Field field, int seen, String words) {}

    /** What a browser sends of these fields; those of which it does not say what it saw are not on its page. */
    public static List<Typed> typed(List<Field> fields, MultiValueMap<String, String> sent) {
        return fields.stream()
                .filter(field -> sent.containsKey("seen-" + field.code()))
                .map(field -> new Typed(
                        field,
                        seen(sent.getFirst("seen-" + field.code())),
                        String.join("\n", sent.getOrDefault(field.code(), List.of()))))
                .toList();
    }

    private static int seen(@Nullable String typed) {
        try {
            return typed == null ? 0 : Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
