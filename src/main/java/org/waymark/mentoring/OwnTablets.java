package org.waymark.mentoring;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.identity.Secret;
import org.waymark.school.ClassId;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.SchoolId;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/** The door to the self-review of a child who has signed in for itself, and so needs no code of the class's. */
@Repository
public class OwnTablets {
    private static final Duration LASTS = Duration.ofHours(2);

    static final String COMING_SQL = """
            select m.id, m.round_id, p.class_id, v.sent_at is not null as sent, v.started_at is not null as begun
              from access.visible_pupil s
              join pupils.pupil p on p.school_id = :school and p.id = s.pupil_id and p.class_id is not null
              join mentoring.meeting m on m.school_id = :school and m.pupil_id = p.id
               and m.state in ('planned', 'prepared') and m.closed_because is null
              join mentoring.round r on r.school_id = :school and r.id = m.round_id
               and r.closed_at is null and r.last_day >= :today
              left join mentoring.self_review v on v.school_id = :school and v.meeting_id = m.id
             where s.school_id = :school and s.account_id = :account and s.why = 'self'
             order by r.last_day, r.start_year, r.sixth
             limit 1
            """;
    static final String OVER_SQL = """
            delete from mentoring.own_tablet where until <= :now
            """;
    static final String OPEN_SQL = """
            insert into mentoring.own_tablet (token_hash, school_id, class_id, round_id, account_id, home, until)
            values (:token, :school, :class, :round, :account, :home, :until)
            """;
    static final String FIND_SQL = """
            select school_id, class_id, round_id, account_id, home
              from mentoring.own_tablet
             where token_hash = :token and until > :now
            """;
    static final String LEAVE_SQL = """
            update mentoring.self_review set tablet = null
             where school_id = :school
               and tablet in (select token_hash from mentoring.own_tablet where account_id = :account)
            """;
    static final String END_SQL = """
            delete from mentoring.own_tablet where account_id = :account
            """;

    private final JdbcClient jdbc;
    private final SelfReviews reviews;
    private final Clock clock;

    OwnTablets(JdbcClient jdbc, SelfReviews reviews, Clock clock) {
        this.jdbc = jdbc;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The self-review before a child's next meeting. */
    public record Coming(MeetingId meeting, RoundId round, ClassId schoolClass, boolean begun, boolean sent) {}

    /** Empty where no round is open or the meeting was held. */
    public Optional<Coming> coming(Viewer child) {
        return jdbc.sql(COMING_SQL)
                .param("school", child.schoolKey())
                .param("account", child.accountKey())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Coming(
                        new MeetingId(row.getObject("id", UUID.class)),
                        new RoundId(row.getObject("round_id", UUID.class)),
                        new ClassId(row.getObject("class_id", UUID.class)),
                        row.getBoolean("begun"),
                        row.getBoolean("sent")))
                .optional();
    }

    /**
     * A child sits down to its own. Answers with the token of the tablet.
     *
     * @param home where the child goes afterwards
     * @throws org.waymark.ui.Refused where it was sent, or is being written elsewhere
     */
    public String begin(Viewer child, String home) {
        Coming coming = coming(child).orElseThrow(NotFound::new);
        jdbc.sql(OVER_SQL).param("now", now()).update();
        end(child.account(), child.school());
        String token = Secret.token();
        jdbc.sql(OPEN_SQL)
                .param("token", Secret.hex(token))
                .param("school", child.schoolKey())
                .param("class", coming.schoolClass().value())
                .param("round", coming.round().value())
                .param("account", child.accountKey())
                .param("home", home)
                .param("until", now().plus(LASTS))
                .update();
        reviews.begin(coming.meeting(), find(token).orElseThrow());
        return token;
    }

    public Optional<Tablet> find(String token) {
        String hash = Secret.hex(token);
        return jdbc.sql(FIND_SQL)
                .param("token", hash)
                .param("now", now())
                .query((row, n) -> new Tablet(
                        hash,
                        new Viewer(
                                new SchoolId(row.getLong("school_id")),
                                "",
                                "",
                                new AccountId(row.getObject("account_id", UUID.class)),
                                "the pupil, signed in",
                                Set.of()),
                        new ClassId(row.getObject("class_id", UUID.class)),
                        new RoundId(row.getObject("round_id", UUID.class)),
                        row.getString("home")))
                .optional();
    }

    /** A child has signed out, has a new card, or goes on elsewhere: what was open for it is closed. */
    public void end(AccountId account, SchoolId school) {
        jdbc.sql(LEAVE_SQL)
                .param("school", school.value())
                .param("account", account.value())
                .update();
        jdbc.sql(END_SQL).param("account", account.value()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
