package org.waymark.exchange.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.mentoring.Attitude;
import org.waymark.mentoring.Attitudes;
import org.waymark.mentoring.AwardScheme;
import org.waymark.mentoring.Awards;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.Meetings;
import org.waymark.mentoring.Round;
import org.waymark.mentoring.Rounds;
import org.waymark.mentoring.Strand;
import org.waymark.mentoring.Strands;
import org.waymark.pupils.Pupil;
import org.waymark.pupils.Pupils;
import org.waymark.tenancy.Viewer;

/** Oakfield's attitude strands and smileys: the same in every demonstration. */
@Component
class DemoStrands {
    static final String THEIRS_SQL = """
            select m.id from mentoring.meeting m
              join pupils.pupil p on p.school_id = :school and p.id = m.pupil_id
              join access.person a on a.school_id = :school and a.account_id = :account and a.staff_id = m.mentor_id
             where m.school_id = :school and m.round_id = :round
             order by p.family_name, p.given_name, p.mis_id
            """;
    private static final int AT_ONCE = 100;
    private static final CollectionPoint SUMMER = CollectionPoint.endOf(new AcademicYear(2025));
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 8);
    private static final LocalDate LAST = LocalDate.of(2026, 7, 10);
    private static final LocalDate HELD = LocalDate.of(2026, 6, 16);

    private final Rounds rounds;
    private final Meetings meetings;
    private final JdbcClient jdbc;
    private final Strands strands;
    private final Attitudes attitudes;
    private final Awards awards;
    private final Pupils pupils;

    DemoStrands(
            Rounds rounds,
            Meetings meetings,
            JdbcClient jdbc,
            Strands strands,
            Attitudes attitudes,
            Awards awards,
            Pupils pupils) {
        this.rounds = rounds;
        this.meetings = meetings;
        this.jdbc = jdbc;
        this.strands = strands;
        this.attitudes = attitudes;
        this.awards = awards;
        this.pupils = pupils;
    }

    void plant(Viewer viewer) {
        strands.begin(viewer);
        awards.change(new AwardScheme(true, "smiley", "smileys", AwardScheme.NONE.tiers()), viewer);
        for (Pupil pupil : pupils.all(viewer)) {
            // Some children have none yet, most a few dozen, a few are at the highest tier.
            int total = Math.abs(String.valueOf(pupil.misId()).hashCode()) * 37 % 320;
            for (int left = total; left > 0; left -= AT_ONCE) {
                awards.give(UUID.randomUUID(), List.of(pupil.id()), Math.min(left, AT_ONCE), viewer);
            }
        }
    }

    /** What child, mentor and both say of each strand; they differ by a place here and there. */
    void say(Meeting meeting, int place, Viewer teacher) {
        Random chance = new Random(place * 31L);
        List<Attitude.Typed> said = strands.inUse(teacher).stream()
                .flatMap(strand -> views(strand, 1 + chance.nextInt(3), chance.nextInt(3)).stream())
                .toList();
        attitudes.say(meeting, said, teacher);
    }

    /** Last summer the teacher's class tried it out: only the strands were talked about. */
    void tryOut(Viewer viewer, Viewer teacher) {
        Round summer = rounds.open(SUMMER, FIRST, LAST, viewer);
        List<UUID> theirs = jdbc.sql(THEIRS_SQL)
                .param("school", teacher.schoolKey())
                .param("account", teacher.accountKey())
                .param("round", summer.id().value())
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
        for (int i = 0; i < theirs.size(); i++) {
            Meeting meeting = meetings.all(List.of(theirs.get(i)), teacher).getFirst();
            say(meeting, i, teacher);
            Meeting held = meeting.hold(HELD, HELD);
            meetings.save(meeting, held, "said that a meeting was held", teacher);
            meetings.save(held, held.share(), "shared a meeting", teacher);
        }
        rounds.close(summer.id(), viewer);
    }

    private static List<Attitude.Typed> views(Strand strand, int place, int differs) {
        return List.of(
                new Attitude.Typed(strand.id(), Attitude.Who.CHILD, 0, place),
                new Attitude.Typed(strand.id(), Attitude.Who.MENTOR, 0, differs == 0 ? place + 1 : place),
                new Attitude.Typed(strand.id(), Attitude.Who.AGREED, 0, place));
    }
}
