package org.waymark.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.audit.Audit;
import org.waymark.tenancy.Viewer;
import tools.jackson.databind.json.JsonMapper;

/** What differs between two states of the same thing, field by field: for the report, and for the audit. */
@Component
class Changes {
    private final Audit audit;
    private final JsonMapper json;

    Changes(Audit audit, JsonMapper json) {
        this.audit = audit;
        this.json = json;
    }

    static List<Report.Change> between(int row, String who, Map<String, String> was, Map<String, String> now) {
        List<Report.Change> changes = new ArrayList<>();
        was.forEach((field, before) -> {
            String after = now.getOrDefault(field, "");
            if (!before.equals(after)) {
                changes.add(new Report.Change(row, who, field, before, after));
            }
        });
        return changes;
    }

    void audit(String act, String subject, @Nullable UUID pupil, List<Report.Change> changes, Viewer by) {
        Map<String, String> was = new LinkedHashMap<>();
        Map<String, String> now = new LinkedHashMap<>();
        changes.forEach(change -> {
            was.put(change.field(), change.was());
            now.put(change.field(), change.now());
        });
        audit.record(
                by,
                act,
                subject,
                pupil,
                was.isEmpty() ? null : json.writeValueAsString(was),
                now.isEmpty() ? null : json.writeValueAsString(now),
                "import");
    }
}
