package org.waymark.exchange.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.Term;
import org.waymark.identity.Accounts;
import org.waymark.mentoring.Field;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.Meetings;
import org.waymark.mentoring.NewStep;
import org.waymark.mentoring.NextSteps;
import org.waymark.mentoring.Rounds;
import org.waymark.mentoring.Said;
import org.waymark.mentoring.Sayings;
import org.waymark.mentoring.Signatures;
import org.waymark.mentoring.Signing;
import org.waymark.school.SubjectId;
import org.waymark.school.Subjects;
import org.waymark.tenancy.Viewer;

/** The demonstration's autumn round: under way, with the first few meetings of 4 Maple held and the next ones planned. */
@Component
class DemoRound {
    static final String FIRST_SQL = """
            select m.id from mentoring.meeting m
              join pupils.pupil p on p.school_id = :school and p.id = m.pupil_id
              join access.person a on a.school_id = :school and a.account_id = :account and a.staff_id = m.mentor_id
             where m.school_id = :school
             order by p.family_name, p.given_name, p.mis_id
             limit 10
            """;
    private static final CollectionPoint AUTUMN = CollectionPoint.endOf(Term.AUTUMN, new AcademicYear(2026));
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 9);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 11);
    private static final LocalDate REVIEW = LocalDate.of(2026, 12, 18);
    private static final int HELD = 4;

    private final Rounds rounds;
    private final Meetings meetings;
    private final Sayings sayings;
    private final NextSteps steps;
    private final Signatures signatures;
    private final Subjects subjects;
    private final Accounts accounts;
    private final DemoStrands strands;
    private final JdbcClient jdbc;

    DemoRound(
            Rounds rounds,
            Meetings meetings,
            Sayings sayings,
            NextSteps steps,
            Signatures signatures,
            Subjects subjects,
            Accounts accounts,
            DemoStrands strands,
            JdbcClient jdbc) {
        this.rounds = rounds;
        this.meetings = meetings;
        this.sayings = sayings;
        this.steps = steps;
        this.signatures = signatures;
        this.subjects = subjects;
        this.accounts = accounts;
        this.strands = strands;
        this.jdbc = jdbc;
    }

    void open(Viewer viewer) {
        strands.plant(viewer);
        rounds.open(AUTUMN, FIRST, LAST, viewer);
        Viewer teacher = Cast.teacher(accounts, viewer);
        List<UUID> first = jdbc.sql(FIRST_SQL)
                .param("school", teacher.schoolKey())
                .param("account", teacher.accountKey())
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
        List<SubjectId> taught = subjects.all(teacher).stream()
                .map(each -> each.id())
                .limit(Story.ALL.size())
                .toList();
        for (int i = 0; i < first.size(); i++) {
            Meeting meeting = meetings.all(List.of(first.get(i)), teacher).getFirst();
            if (i < HELD) {
                strands.say(meeting, i, teacher);
                hold(meeting, Story.ALL.get(i % Story.ALL.size()), taught.get(i % taught.size()), teacher);
            } else {
                LocalDate day = LocalDate.of(2026, 11, 24 + (i - HELD) / 3);
                LocalTime at = LocalTime.of(9, 10).plusMinutes(20L * ((i - HELD) % 3));
                meetings.save(meeting, meeting.plan(day, at, ""), "settled a meeting's day", teacher);
            }
        }
        strands.tryOut(viewer, teacher);
    }

    private void hold(Meeting meeting, Story told, SubjectId subject, Viewer teacher) {
        sayings.say(
                meeting,
                List.of(
                        new Said.Typed(Field.PROUD, 0, told.proud()),
                        new Said.Typed(Field.BARRIERS, 0, told.barrier()),
                        new Said.Typed(Field.WANT, 0, told.want()),
                        new Said.Typed(Field.BE, 0, told.be()),
                        new Said.Typed(Field.MENTOR, 0, told.mentor())),
                teacher);
        NewStep step = new NewStep(
                subject,
                told.step(),
                "My teacher asks me three times",
                "practise at home",
                "a small group on Tuesdays",
                "ask me about it at tea",
                REVIEW);
        steps.agree(meeting.pupil(), meeting.id(), step, teacher);
        signatures.sign(
                meeting,
                new Signing("", "M60 120L110 60L150 130L200 70L260 120L330 90"),
                new Signing(teacher.name(), ""),
                teacher);
    }

    /** What a child said. */
    private record Story(String proud, String barrier, String want, String be, String mentor, String step) {
        static final List<Story> ALL = List.of(
                new Story(
                        "I read a whole book on my own",
                        "Noise around me",
                        "To read the next one in the series",
                        "A vet",
                        "You worked hard this term, and it shows in how you talk about what you read.",
                        "I can say what a new word means from the words around it"),
                new Story(
                        "My story was on the wall",
                        "Writing it down",
                        "To write a story with chapters",
                        "Somebody who makes games",
                        "Your ideas are strong. Now we make them easy to read.",
                        "I can use commas after the words that begin a sentence"),
                new Story(
                        "I know my six times table",
                        "Remembering what I learned",
                        "To do the nine times table",
                        "A builder like my aunt",
                        "You keep trying until it works.",
                        "I can divide by 6 and by 9 without counting on"));
    }
}
