package org.waymark.exchange.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.identity.Accounts;
import org.waymark.mentoring.ClassCodes;
import org.waymark.mentoring.Concerns;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.MeetingId;
import org.waymark.mentoring.Meetings;
import org.waymark.mentoring.MentorNotes;
import org.waymark.mentoring.NewStep;
import org.waymark.mentoring.NextSteps;
import org.waymark.mentoring.Question;
import org.waymark.mentoring.RoundId;
import org.waymark.mentoring.SelfAnswers;
import org.waymark.mentoring.SelfReviews;
import org.waymark.mentoring.Sitting;
import org.waymark.mentoring.Tablet;
import org.waymark.school.ClassId;
import org.waymark.school.Subject;
import org.waymark.school.Subjects;
import org.waymark.tenancy.Viewer;

/** What some children of 4 Maple wrote before their meeting; the others have not yet. One of them needed help. */
@Component
class DemoSelfReviews {
    static final String TO_COME_SQL = """
            select m.id, m.round_id, p.class_id
              from mentoring.meeting m
              join pupils.pupil p on p.school_id = :school and p.id = m.pupil_id
              join access.person a on a.school_id = :school and a.account_id = :account and a.staff_id = m.mentor_id
             where m.school_id = :school and m.state = 'planned'
             order by m.day nulls last, m.at nulls last, p.family_name, p.given_name, p.mis_id
             limit 5
            """;
    private static final LocalDate REVIEW = LocalDate.of(2026, 12, 18);

    private final ClassCodes codes;
    private final SelfReviews reviews;
    private final SelfAnswers answers;
    private final Concerns concerns;
    private final MentorNotes notes;
    private final Meetings meetings;
    private final NextSteps steps;
    private final Subjects subjects;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    DemoSelfReviews(
            ClassCodes codes,
            SelfReviews reviews,
            SelfAnswers answers,
            Concerns concerns,
            MentorNotes notes,
            Meetings meetings,
            NextSteps steps,
            Subjects subjects,
            Accounts accounts,
            JdbcClient jdbc) {
        this.codes = codes;
        this.reviews = reviews;
        this.answers = answers;
        this.concerns = concerns;
        this.notes = notes;
        this.meetings = meetings;
        this.steps = steps;
        this.subjects = subjects;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    private record Child(UUID meeting, UUID round, UUID classId) {}

    void plant(Viewer viewer) {
        accounts.safeguards(accounts.findByEmail(Cast.MENTOR).orElseThrow().account(), true, viewer.school());
        Viewer teacher = Cast.teacher(accounts, viewer);
        List<Child> children = jdbc.sql(TO_COME_SQL)
                .param("school", teacher.schoolKey())
                .param("account", teacher.accountKey())
                .query((row, n) -> new Child(
                        row.getObject("id", UUID.class),
                        row.getObject("round_id", UUID.class),
                        row.getObject("class_id", UUID.class)))
                .list();
        ClassId maple = new ClassId(children.getFirst().classId());
        codes.open(maple, new RoundId(children.getFirst().round()), teacher);
        for (int i = 0; i < children.size(); i++) {
            Tablet tablet =
                    codes.find(codes.letIn(maple, teacher).orElseThrow()).orElseThrow();
            write(children.get(i), Told.ALL.get(i), tablet, teacher);
        }
        codes.close(maple, teacher);
        Meeting first = meeting(children.getFirst(), teacher);
        answers.share(first, List.of("proud", "want"), teacher);
        notes.add(first, "Ask how the new seat is. Mum said sleep is better.", teacher);
        concerns.tell(
                meeting(children.get(3), teacher),
                "She was quiet all week. I have not asked her about it yet.",
                teacher);
    }

    private void write(Child child, Told told, Tablet tablet, Viewer teacher) {
        Meeting meeting = meeting(child, teacher);
        List<Subject> taught = subjects.all(teacher);
        for (int i = 0; i < told.steps().size(); i++) {
            NewStep step =
                    new NewStep(taught.get(i).id(), told.steps().get(i), "", "practise", "a small group", "", REVIEW);
            steps.agree(meeting.pupil(), null, step, teacher);
        }
        reviews.begin(meeting.id(), tablet);
        Sitting sitting = reviews.sitting(tablet).orElseThrow();
        for (int i = 0; i < sitting.questions().size(); i++) {
            Question asked = sitting.questions().get(i);
            String words = switch (asked.item()) {
                case "proud" -> told.proud();
                case "hard" -> told.hard();
                case "want" -> told.want();
                default -> "";
            };
            String chosen = asked.choices().isEmpty() ? "" : asked.choices().get((i + told.shift()) % 3 == 2 ? 1 : 0);
            reviews.answer(sitting, asked.item(), new Sitting.Answer(chosen, words), tablet);
        }
        reviews.send(reviews.sitting(tablet).orElseThrow(), tablet);
    }

    private Meeting meeting(Child child, Viewer teacher) {
        return meetings.find(new MeetingId(child.meeting()), teacher).orElseThrow();
    }

    private record Told(int shift, List<String> steps, String proud, String hard, String want) {
        private static final List<String> STEPS = List.of(
                "I can find the words in the text that tell me how somebody feels",
                "I can use a comma after the words that begin a sentence");
        static final List<Told> ALL = List.of(
                new Told(0, STEPS, "I read to the Year 1s", "Sitting still after lunch", "To be in the choir"),
                new Told(
                        1,
                        STEPS,
                        "My picture is in the hall",
                        "Spelling. I know it and then it is gone.",
                        "To write a comic 🦸"),
                new Told(
                        2,
                        List.of("I can tell the time to five minutes"),
                        "I can swim",
                        "Maths problems",
                        "To be a vet"),
                new Told(
                        0,
                        STEPS,
                        "I look after my brother",
                        "I do not like it at home when there is shouting. I cannot sleep then.",
                        "To stay at my nan’s"),
                new Told(1, List.of(), "Nothing much", "Everything is ok", "To be a footballer"));
    }
}
