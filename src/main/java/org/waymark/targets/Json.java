package org.waymark.targets;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Values for the audit. */
final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : MAPPER.writeValueAsString(value);
    }
}
