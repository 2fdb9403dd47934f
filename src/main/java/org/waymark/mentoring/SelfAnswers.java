package org.waymark.mentoring;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/**
 * The door to what a child has sent, from the mentor's side. Its mentor reads all of it and says what is shared; to anybody else
 * there is only what was. See docs/rules/what-a-child-writes.md.
 */
@Repository
public class SelfAnswers {
    static final String SHARED_SQL = """
            select distinct item, asked, chosen, words, place, at
              from mentoring.readable_answer
             where school_id = :school and account_id = :account and meeting_id = :meeting and shared_at is not null
             order by place, at
            """;
    static final String SHARE_SQL = """
            update mentoring.self_answer set shared_at = :now, shared_by_name = :actor
             where school_id = :school and meeting_id = :meeting and item = any (:items::text[]) and sent_at is not null
               and shared_at is null
            """;
    static final String CHOSEN_SQL = """
            select item, chosen from mentoring.self_answer
             where school_id = :school and meeting_id = :meeting and item = any (:items::text[]) and chosen <> ''
               and sent_at is not null
             order by at
            """;
    static final String KEEP_BACK_SQL = """
            update mentoring.self_answer set shared_at = null, shared_by_name = null
             where school_id = :school and meeting_id = :meeting and item = any (:items::text[]) and shared_at is not null
            """;
    static final String OPEN_AGAIN_SQL = """
            update mentoring.self_review set sent_at = null, tablet = null
             where school_id = :school and meeting_id = :meeting and (sent_at is not null or tablet is not null)
            """;
    static final String TEACHES_SQL = """
            select exists (select 1
                             from access.class_teacher t
                             join access.person a on a.school_id = :school and a.staff_id = t.staff_id
                             join mentoring.meeting m on m.school_id = :school and m.class_id = t.class_id
                            where t.school_id = :school and a.account_id = :account and m.id = :meeting)
            """;

    private final JdbcClient jdbc;
    private final Attitudes attitudes;
    private final Strands strands;
    private final Audit audit;
    private final Clock clock;

    SelfAnswers(JdbcClient jdbc, Attitudes attitudes, Strands strands, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.attitudes = attitudes;
        this.strands = strands;
        this.audit = audit;
        this.clock = clock;
    }

    /** An answer that the mentor has shared, as it may stand on the meeting's screen and on the sheet. */
    public record Shared(Topic topic, String asked, String chosen, String words) {}

    /** For the meeting and the sheet: nothing that the mentor has not shared is ever in it. */
    public List<Shared> shared(Meeting meeting, Viewer viewer) {
        return jdbc.sql(SHARED_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("meeting", meeting.id().value())
                .query((row, n) -> new Shared(
                        Question.topic(row.getString("item")),
                        row.getString("asked"),
                        row.getString("chosen"),
                        row.getString("words")))
                .list();
    }

    /** As they are now: what the child adds later is shared by itself, or not. */
    public void share(Meeting meeting, Collection<String> items, Viewer by) {
        refuseUnlessMine(meeting);
        int shared = jdbc.sql(SHARE_SQL)
                .param("school", by.schoolKey())
                .param("meeting", meeting.id().value())
                .param("items", items.toArray(String[]::new))
                .param("now", now())
                .param("actor", by.name())
                .update();
        if (shared > 0) {
            view(meeting, items, true, by);
        }
        record(shared, "shared what a child wrote", meeting, by);
    }

    public void keepBack(Meeting meeting, Collection<String> items, Viewer by) {
        refuseUnlessMine(meeting);
        meeting.refuseUnlessToCome("What was shared in it stays shared.");
        int kept = jdbc.sql(KEEP_BACK_SQL)
                .param("school", by.schoolKey())
                .param("meeting", meeting.id().value())
                .param("items", items.toArray(String[]::new))
                .update();
        if (kept > 0) {
            view(meeting, items, false, by);
        }
        record(kept, "took back what a child wrote", meeting, by);
    }

    /** What a child said of a strand is their view of it in the meeting for as long as it is shared. */
    private void view(Meeting meeting, Collection<String> items, boolean shared, Viewer by) {
        Map<StrandId, String> chosen = chosen(meeting, items, by);
        if (chosen.isEmpty() || !meeting.state().isToCome()) {
            return;
        }
        List<StrandColour> colours = strands.colours(by);
        attitudes.say(
                meeting,
                attitudes.now(meeting, by).stream()
                        .filter(each -> chosen.containsKey(each.strand().id()))
                        .map(each -> new Attitude.Typed(
                                each.strand().id(),
                                Attitude.Who.CHILD,
                                each.of(Attitude.Who.CHILD).version(),
                                shared ? Question.place(chosen.get(each.strand().id()), colours) : null))
                        .toList(),
                by);
    }

    private Map<StrandId, String> chosen(Meeting meeting, Collection<String> items, Viewer by) {
        Map<StrandId, String> chosen = new HashMap<>();
        jdbc.sql(CHOSEN_SQL)
                .param("school", by.schoolKey())
                .param("meeting", meeting.id().value())
                .param("items", items.toArray(String[]::new))
                .query(row -> {
                    String words = row.getString("chosen");
                    Question.strand(row.getString("item")).ifPresent(strand -> chosen.put(strand, words));
                });
        return chosen;
    }

    /**
     * For a child who wants to add something, or whose tablet is empty. The mentor, who teaches the class and who leads may do so;
     * nobody reads anything by it.
     */
    public void openAgain(Meeting meeting, Viewer by) {
        if (!meeting.mine() && !by.may(Audience.LEADING) && !teaches(meeting, by)) {
            throw new NotFound();
        }
        meeting.refuseUnlessToCome("The child’s self-review stays as it was sent.");
        int opened = jdbc.sql(OPEN_AGAIN_SQL)
                .param("school", by.schoolKey())
                .param("meeting", meeting.id().value())
                .update();
        record(opened, "opened a self-review again", meeting, by);
    }

    private boolean teaches(Meeting meeting, Viewer by) {
        return jdbc.sql(TEACHES_SQL)
                .param("school", by.schoolKey())
                .param("account", by.accountKey())
                .param("meeting", meeting.id().value())
                .query(Boolean.class)
                .single();
    }

    private static void refuseUnlessMine(Meeting meeting) {
        if (!meeting.mine()) {
            throw new NotFound();
        }
    }

    private void record(int changed, String act, Meeting meeting, Viewer by) {
        if (changed > 0) {
            audit.record(
                    by, act, meeting.id().value().toString(), meeting.pupil().value(), null, null, null);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
