package org.waymark.mentoring.meeting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.mentoring.Field;
import org.waymark.mentoring.Said;
import org.waymark.mentoring.Topic;

/** What stands in the fields of a meeting, or what was typed where that was refused. */
record Fields(Map<Field, Said> said, Refusal refusal) {
    List<MeetingPage.Entry> entries(Topic topic) {
        return Field.of(topic).stream()
                .filter(field -> field != Field.BARRIERS)
                .map(this::entry)
                .toList();
    }

    /** What was typed after nothing could be kept any more. */
    List<String> tooLate(Refusal refused) {
        return refused.typed().entrySet().stream()
                .filter(each -> !each.getValue().isBlank() && !each.getValue().equals(words(each.getKey())))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private MeetingPage.Entry entry(Field field) {
        Said.Clash clash = clash(field);
        String typed = refusal.typed().get(field);
        return new MeetingPage.Entry(
                field.code(),
                field.label(),
                field.hint(),
                clash != null ? clash.wanted() : typed != null ? typed : words(field),
                version(field),
                clash == null ? null : words(field),
                clash == null ? "" : clash.now().by());
    }

    Said.@Nullable Clash clash(Field field) {
        return refusal.clashes().stream()
                .filter(each -> each.now().field() == field)
                .findFirst()
                .orElse(null);
    }

    String words(Field field) {
        Said now = said.get(field);
        return now == null ? "" : now.words();
    }

    int version(Field field) {
        Said now = said.get(field);
        return now == null ? 0 : now.version();
    }

    /** What is ticked of what makes it hard. */
    List<String> ticked() {
        Said.Clash clash = clash(Field.BARRIERS);
        String typed = refusal.typed().get(Field.BARRIERS);
        String words = clash != null ? clash.wanted() : typed != null ? typed : words(Field.BARRIERS);
        return words.lines().toList();
    }
}
