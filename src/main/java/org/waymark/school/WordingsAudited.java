package org.waymark.school;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.audit.Audit;
import org.waymark.languages.WordingChanged;
import tools.jackson.databind.json.JsonMapper;

/** Records what a school changed of the words its families read: the languages stand beside the audit and cannot call it. */
@Component
class WordingsAudited {
    private final Audit audit;
    private final JsonMapper json;

    WordingsAudited(Audit audit, JsonMapper json) {
        this.audit = audit;
        this.json = json;
    }

    @EventListener
    void changed(WordingChanged event) {
        audit.record(event.by(), event.act(), event.subject(), null, quoted(event.was()), quoted(event.now()), null);
    }

    private @Nullable String quoted(@Nullable String words) {
        return words == null ? null : json.writeValueAsString(words);
    }
}
