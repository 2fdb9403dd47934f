package org.waymark.mentoring;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.tenancy.Viewer;

/**
 * The door to what child and mentor say of the attitude strands in a meeting. Nothing is overwritten: the highest version of a view
 * counts. Whoever has the meeting from {@link Meetings} may read it.
 */
@Repository
public class Attitudes {
    static final String NOW_SQL = """
            with this as (
                select m.id, m.pupil_id, r.start_year, r.sixth
                  from mentoring.meeting m
                  join mentoring.round r on r.school_id = :school and r.id = m.round_id
                 where m.school_id = :school and m.id = :meeting
            ), earlier as (
                select m.id
                  from this
                  join mentoring.meeting m on m.school_id = :school and m.pupil_id = this.pupil_id
                  join mentoring.round r on r.school_id = :school and r.id = m.round_id
                 where (r.start_year, r.sixth) < (this.start_year, this.sixth)
                   and exists (select 1 from mentoring.strand_view a
                                where a.school_id = :school and a.meeting_id = m.id and a.who = 'agreed')
                 order by r.start_year desc, r.sixth desc
                 limit 1
            ), said as (
                select distinct on (strand_id, who) strand_id, who, version, place, by_name
                  from mentoring.strand_view
                 where school_id = :school and meeting_id = :meeting
                 order by strand_id, who, version desc
            ), agreed as (
                select distinct on (strand_id) strand_id, place
                  from mentoring.strand_view
                 where school_id = :school and meeting_id = (select id from earlier) and who = 'agreed'
                 order by strand_id, version desc
            )
            select s.id as strand_id, s.name, s.child, s.retired_at is not null as retired,
                   v.who, v.version, v.place, v.by_name, c.words, b.place as before_place, d.words as before_words
              from mentoring.strand s
              left join said v on v.strand_id = s.id
              left join agreed b on b.strand_id = s.id
              left join mentoring.strand_colour c on c.school_id = :school and c.place = v.place
              left join mentoring.strand_colour d on d.school_id = :school and d.place = b.place
             where s.school_id = :school and (s.retired_at is null or v.strand_id is not null)
             order by s.retired_at is not null, s.position, s.id
            """;
    static final String SAY_SQL = """
            insert into mentoring.strand_view (school_id, meeting_id, strand_id, who, version, place, at, by_name)
            select :school, :meeting, s.id, :who, :version, :place, :at, :actor
              from mentoring.strand s
             where s.school_id = :school and s.id = :strand
            on conflict (school_id, meeting_id, strand_id, who, version) do nothing
            """;
    static final String EARLIER_SQL = """
            select coalesce(place, 0) from mentoring.strand_view
             where school_id = :school and meeting_id = :meeting and strand_id = :strand and who = :who
               and version = :version
            """;

    private final JdbcClient jdbc;
    private final Strands strands;
    private final Audit audit;
    private final Clock clock;

    Attitudes(JdbcClient jdbc, Strands strands, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.strands = strands;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Every strand of the school's list, those of which nothing was said too; and a retired one where something was. With what was
     * agreed in the pupil's last meeting, of an earlier round, in which anything was.
     */
    public List<Attitude> now(Meeting meeting, Viewer viewer) {
        Map<StrandId, Attitude> found = new LinkedHashMap<>();
        jdbc.sql(NOW_SQL)
                .param("school", viewer.schoolKey())
                .param("meeting", meeting.id().value())
                .query(row -> {
                    Strand strand = Strands.strand(row);
                    StrandColour before = colour(row.getInt("before_place"), row.getString("before_words"));
                    Attitude attitude = found.computeIfAbsent(
                            strand.id(), id -> new Attitude(strand, new EnumMap<>(Attitude.Who.class), before));
                    String who = row.getString("who");
                    if (who != null) {
                        attitude.views()
                                .put(
                                        Attitude.Who.of(who).orElseThrow(),
                                        new Attitude.View(
                                                row.getInt("version"),
                                                colour(row.getInt("place"), row.getString("words")),
                                                row.getString("by_name")));
                    }
                });
        return List.copyOf(found.values());
    }

    /**
     * Keeps what was changed. What somebody did not touch is left as another said it meanwhile; where both changed the same view,
     * nothing is kept of that one and both are given back.
     *
     * @throws org.waymark.ui.Refused where the meeting is signed
     */
    public List<Attitude.Clash> say(Meeting meeting, List<Attitude.Typed> typed, Viewer by) {
        meeting.refuseUnlessToCome("What was said stays as it was signed.");
        if (typed.isEmpty()) {
            return List.of();
        }
        Map<StrandId, Attitude> now = new LinkedHashMap<>();
        now(meeting, by).forEach(each -> now.put(each.strand().id(), each));
        Map<Integer, StrandColour> colours = new LinkedHashMap<>();
        strands.colours(by).forEach(each -> colours.put(each.place(), each));
        List<Attitude.Clash> clashes = new ArrayList<>();
        int said = 0;
        for (Attitude.Typed each : typed) {
            Attitude attitude = now.get(each.strand());
            if (attitude == null || each.place() != null && !colours.containsKey(each.place())) {
                // The lead took the strand or the colour out of the list while this page was open.
                continue;
            }
            Attitude.View stands = attitude.of(each.who());
            Integer place = stands.colour() == null ? null : stands.colour().place();
            if (Objects.equals(place, each.place()) || each.seen() != stands.version() && wasSo(meeting, each, by)) {
                continue;
            }
            if (each.seen() != stands.version() || !write(meeting, each, stands.version() + 1, by)) {
                clashes.add(new Attitude.Clash(attitude.strand(), each.who(), stands, colours.get(each.place())));
            } else {
                said++;
            }
        }
        if (said > 0) {
            audit.record(
                    by,
                    "said how a pupil works",
                    meeting.id().value().toString(),
                    meeting.pupil().value(),
                    null,
                    null,
                    null);
        }
        return clashes;
    }

    private boolean write(Meeting meeting, Attitude.Typed typed, int version, Viewer by) {
        return jdbc.sql(SAY_SQL)
                        .param("school", by.schoolKey())
                        .param("meeting", meeting.id().value())
                        .param("strand", typed.strand().value())
                        .param("who", typed.who().code())
                        .param("version", version)
                        .param("place", typed.place(), Types.SMALLINT)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("actor", by.name())
                        .update()
                == 1;
    }

    /** Whether what is sent is what stood there when the page was opened: then nobody changed it here. */
    private boolean wasSo(Meeting meeting, Attitude.Typed typed, Viewer by) {
        int was = typed.seen() == 0
                ? 0
                : jdbc.sql(EARLIER_SQL)
                        .param("school", by.schoolKey())
                        .param("meeting", meeting.id().value())
                        .param("strand", typed.strand().value())
                        .param("who", typed.who().code())
                        .param("version", typed.seen())
                        .query(Integer.class)
                        .optional()
                        .orElse(0);
        return was == (typed.place() == null ? 0 : typed.place());
    }

    private static @Nullable StrandColour colour(int place, @Nullable String words) {
        return place == 0 ? null : new StrandColour(place, Strands.words(place, words));
    }
}
