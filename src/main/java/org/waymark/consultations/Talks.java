package org.waymark.consultations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.Refused;

/** The door to talks: who came, what was said and agreed, and what of it the family was given. Nothing written is ever lost. */
@Repository
public class Talks {
    public static final int LONGEST = 2000;

    static final String EARLIER_SQL = """
            select words from consultations.talk_words
             where school_id = :school and booking_id = :booking and field = :field and version = :version
            """;
    static final String SAY_SQL = """
            insert into consultations.talk_words (school_id, booking_id, field, version, words, at, by_name)
            values (:school, :booking, :field, :version, :words, :at, :actor)
            on conflict (school_id, booking_id, field, version) do nothing
            """;
    static final String CAME_SQL = """
            insert into consultations.talk (school_id, booking_id, came, came_at, came_by_name)
            values (:school, :booking, :came, :at, :actor)
            on conflict (school_id, booking_id) do update
               set came = excluded.came, came_at = excluded.came_at, came_by_name = excluded.came_by_name
            """;
    static final String SHARE_SQL = """
            insert into consultations.talk (school_id, booking_id, shared_said, shared_agreed, shared_at, shared_by_name)
            values (:school, :booking, :said, :agreed, :at, :actor)
            on conflict (school_id, booking_id) do update
               set shared_said = excluded.shared_said, shared_agreed = excluded.shared_agreed,
                   shared_at = excluded.shared_at, shared_by_name = excluded.shared_by_name
            """;
    static final String TAKE_BACK_SQL = """
            update consultations.talk
               set shared_said = null, shared_agreed = null, shared_at = null, shared_by_name = null
             where school_id = :school and booking_id = :booking and shared_at is not null
            """;

    private final JdbcClient jdbc;
    private final TalkRows rows;
    private final AgreedTalks agreed;
    private final Audit audit;
    private final Clock clock;

    Talks(JdbcClient jdbc, TalkRows rows, AgreedTalks agreed, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.agreed = agreed;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody sends: the words, and the version that they had in front of them. */
    public record Typed(TalkField field, int seen, String words) {}

    /** Two people wrote in the same field: what stands there now, and what the other wanted to write. */
    public record Clash(TalkField field, HeldTalk.Words now, String wanted) {}

    /** Empty where the viewer does not see the pupil, and where a time is only offered. */
    public Optional<HeldTalk> find(UUID booking, Viewer viewer) {
        return rows.find(booking, viewer);
    }

    /** What the reader of a family was given of the talks about a child, the newest first. */
    public List<Agreed> agreed(PupilId pupil, Viewer viewer) {
        return agreed.of(pupil, viewer);
    }

    /** @throws Refused before the day of the talk, and where it was cancelled */
    public void came(HeldTalk talk, String came, Viewer by) {
        Came now = Came.of(came);
        refuseIfEnded(talk);
        LocalDate day =
                talk.starts() == null ? LocalDate.now(clock) : talk.starts().toLocalDate();
        if (LocalDate.now(clock).isBefore(day)) {
            throw new Refused("came", "The talk is on %s. Say then who came.".formatted(Dates.written(day)));
        }
        if (now == talk.came()) {
            return;
        }
        write(CAME_SQL, talk, by).param("came", now.code()).update();
        Came was = talk.came();
        record("noted who came to a consultation", talk, was == null ? null : json("came", was), json("came", now), by);
    }

    /**
     * Writes down what was changed. What somebody did not touch is left as another wrote it meanwhile; where both wrote, nothing
     * is written and both are given back.
     *
     * @throws Refused where the talk was cancelled, or something is too long
     */
    public List<Clash> say(HeldTalk talk, List<Typed> typed, Viewer by) {
        List<Clash> clashes = new ArrayList<>();
        int written = 0;
        for (Typed each : typed) {
            String wanted = within(each);
            HeldTalk.Words stands = talk.words(each.field);
            if (wanted.equals(stands.words())
                    || each.seen != stands.version() && wanted.equals(earlier(talk, each, by))) {
                continue;
            }
            refuseIfEnded(talk);
            if (each.seen == stands.version() && write(talk, each.field, stands.version() + 1, wanted, by)) {
                written++;
            } else {
                clashes.add(new Clash(
                        each.field, find(talk.booking(), by).orElse(talk).words(each.field), wanted));
            }
        }
        if (written > 0) {
            record("wrote at a consultation", talk, null, null, by);
        }
        return clashes;
    }

    /** The family reads from now on what stands; what is written later it reads when that is shared too. */
    public void share(HeldTalk talk, Viewer by) {
        refuseIfEnded(talk);
        if (!talk.hasWords() && talk.shared() == null || talk.shared() != null && !talk.changedSince()) {
            return;
        }
        int said = talk.words(TalkField.SAID).version();
        int agreed = talk.words(TalkField.AGREED).version();
        write(SHARE_SQL, talk, by).param("said", said).param("agreed", agreed).update();
        String now = "{\"said\": %d, \"agreed\": %d}".formatted(said, agreed);
        record("shared a consultation with the family", talk, null, now, by);
    }

    public void takeBack(HeldTalk talk, Viewer by) {
        if (of(TAKE_BACK_SQL, talk.booking(), by).update() == 1) {
            record("stopped sharing a consultation", talk, null, null, by);
        }
    }

    private String earlier(HeldTalk talk, Typed typed, Viewer by) {
        return of(EARLIER_SQL, talk.booking(), by)
                .param("field", typed.field.code())
                .param("version", typed.seen)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private boolean write(HeldTalk talk, TalkField field, int version, String words, Viewer by) {
        return write(SAY_SQL, talk, by)
                        .param("field", field.code())
                        .param("version", version)
                        .param("words", words)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec write(String sql, HeldTalk talk, Viewer by) {
        return of(sql, talk.booking(), by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", by.name());
    }

    private JdbcClient.StatementSpec of(String sql, UUID booking, Viewer by) {
        return jdbc.sql(sql).param("school", by.schoolKey()).param("booking", booking);
    }

    private void record(String act, HeldTalk talk, @Nullable String was, @Nullable String now, Viewer by) {
        audit.record(by, act, talk.booking().toString(), talk.pupil().value(), was, now, null);
    }

    private static void refuseIfEnded(HeldTalk talk) {
        if (talk.ended() != null) {
            throw new Refused("This booking has ended (%s). Write what was said in the one that took its place."
                    .formatted(talk.ended()));
        }
    }

    private static String within(Typed typed) {
        String words = typed.words.replace("\r\n", "\n").replace("\0", "").strip();
        int characters = words.codePointCount(0, words.length());
        if (characters > LONGEST) {
            throw new Refused(
                    typed.field.code(),
                    "This has %,d characters. Say it in at most %,d.".formatted(characters, LONGEST));
        }
        return words;
    }

    private static String json(String name, Came value) {
        return "{\"%s\": \"%s\"}".formatted(name, value.code());
    }
}
