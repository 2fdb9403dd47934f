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
            select s.id as strand_id, s.name, s.child, s.retired_at is not null as retired,
                   v.who, v.version, v.place, v.by_name, c.words
              from mentoring.strand s
              left join (select distinct on (strand_id, who) strand_id, who, version, place, by_name
                           from mentoring.strand_view
                          where school_id = :school and meeting_id = :meeting
                          order by strand_id, who, version desc) v on v.strand_id = s.id
              left join mentoring.strand_colour c on c.school_id = :school and c.place = v.place
             where s.school_id = :school and (s.retired_at is null or v.strand_id is not null)
             order by s.retired_at is not null, s.position, s.id
            """;
    static final String BEFORE_SQL = """
            select s.id as strand_id, s.name, s.child, s.retired_at is not null as retired, v.place, c.words
              from (select distinct on (strand_id) strand_id, version, place
                      from mentoring.strand_view
                     where school_id = :school and who = 'agreed'
                       and meeting_id = (select m.id
                                           from mentoring.meeting m
                                           join mentoring.round r on r.school_id = :school and r.id = m.round_id
                                          where m.school_id = :school and m.pupil_id = :pupil
                                            and (r.start_year, r.sixth) < (:year, :sixth)
                                            and exists (select 1 from mentoring.strand_view a
                                                         where a.school_id = :school and a.meeting_id = m.id
                                                           and a.who = 'agreed')
                                          order by r.start_year desc, r.sixth desc
                                          limit 1)
                     order by strand_id, version desc) v
              join mentoring.strand s on s.school_id = :school and s.id = v.strand_id
              left join mentoring.strand_colour c on c.school_id = :school and c.place = v.place
             where v.place is not null
             order by s.position, s.id
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

    /** Every strand of the school's list, those of which nothing was said too; and a retired one where something was. */
    public List<Attitude> now(Meeting meeting, Viewer viewer) {
        Map<StrandId, Attitude> found = new LinkedHashMap<>();
        jdbc.sql(NOW_SQL)
                .param("school", viewer.schoolKey())
                .param("meeting", meeting.id().value())
                .query(row -> {
                    Strand strand = Strands.strand(row);
                    Attitude attitude = found.computeIfAbsent(
                            strand.id(), id -> new Attitude(strand, new EnumMap<>(Attitude.Who.class)));
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

    /** What was agreed in the pupil's last meeting before this one's round in which anything was; in the school's order. */
    public Map<Strand, StrandColour> agreedBefore(Meeting meeting, Viewer viewer) {
        Map<Strand, StrandColour> agreed = new LinkedHashMap<>();
        jdbc.sql(BEFORE_SQL)
                .param("school", viewer.schoolKey())
                .param("pupil", meeting.pupil().value())
                .param("year", meeting.round().point().year().startYear())
                .param("sixth", meeting.round().point().sixth())
                .query(row -> {
                    StrandColour colour = colour(row.getInt("place"), row.getString("words"));
                    if (colour != null) {
                        agreed.put(Strands.strand(row), colour);
                    }
                });
        return agreed;
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
