package org.waymark.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.objectives.ObjectiveId;
import org.waymark.pupils.PupilId;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;

/** The next steps that are not reviewed yet, with what the marks say of their objectives. */
@Repository
public class OpenSteps {
    static final String SQL = """
            select n.id, n.pupil_id, n.meeting_id, n.subject_id, coalesce(s.name, 'Personal') as subject, n.wording,
                   n.how_we_know, n.i_will, n.school_will, n.home_can, n.agreed_on, n.review_on, n.carries, n.objective_id,
                   coalesce(k.mark, '') = 'X' as secure, t.at as thinks
              from mentoring.next_step n
              left join school.subject s on s.school_id = :school and s.id = n.subject_id
              left join objectives.latest_mark k
                on k.school_id = :school and k.pupil_id = n.pupil_id and k.objective_id = n.objective_id
              left join mentoring.child_thinks t on t.school_id = :school and t.step_id = n.id
             where n.school_id = :school and n.pupil_id = any (:pupils::uuid[]) and n.outcome is null
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = n.pupil_id)
             order by coalesce(s.position, 99), n.agreed_on, n.id
            """;

    private final JdbcClient jdbc;

    OpenSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param thinks since when the child thinks it can do it now; null where it has not said so
     */
    public record Open(
            UUID id,
            PupilId pupil,
            @Nullable UUID meeting,
            @Nullable SubjectId subjectId,
            String subject,
            String wording,
            String howWeKnow,
            String iWill,
            String schoolWill,
            String homeCan,
            LocalDate agreedOn,
            LocalDate reviewOn,
            int carries,
            @Nullable UUID objective,
            boolean secure,
            @Nullable LocalDate thinks) {
        public boolean due(LocalDate today) {
            return !reviewOn.isAfter(today);
        }

        public List<String> lines() {
            return Stream.of(
                            thinks == null ? "" : saidCan(thinks),
                            line("How we will know", howWeKnow),
                            line("I will", iWill),
                            line("School will", schoolWill),
                            line("Home can", homeCan))
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        /** The form in which it is reviewed, empty or as typed. */
        public Reviewing reviewing(Reviewing.@Nullable Typed typed, LocalDate termEnd) {
            LocalDate again = reviewOn.isBefore(termEnd) ? termEnd : reviewOn;
            return new Reviewing(
                    id.toString(),
                    wording,
                    secure,
                    carries < NextStep.MOST_CARRIES,
                    typed == null
                            ? Reviewing.Typed.nothing(again)
                            : typed.reviewOn().isEmpty() ? again(typed, again) : typed);
        }

        /** As much of it as counts against what is agreed next. */
        NewStep agreed() {
            return new NewStep(
                    subjectId,
                    wording,
                    howWeKnow,
                    iWill,
                    schoolWill,
                    homeCan,
                    reviewOn,
                    objective == null ? null : new ObjectiveId(objective));
        }

        private static Reviewing.Typed again(Reviewing.Typed typed, LocalDate again) {
            return new Reviewing.Typed(
                    typed.outcome(), typed.evidence(), typed.reason(), typed.again(), again.toString());
        }

        private static String saidCan(LocalDate on) {
            return ChildSays.CAN + ", " + Dates.written(on);
        }

        private static String line(String label, String said) {
            return said.isEmpty() ? "" : label + ": " + said;
        }
    }

    public List<Open> of(PupilId pupil, Viewer viewer) {
        return of(List.of(pupil), viewer);
    }

    public List<Open> of(Collection<PupilId> pupils, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupils", pupils.stream().map(PupilId::value).toArray(UUID[]::new))
                .query((row, n) -> new Open(
                        row.getObject("id", UUID.class),
                        new PupilId(row.getObject("pupil_id", UUID.class)),
                        row.getObject("meeting_id", UUID.class),
                        row.getObject("subject_id", UUID.class) == null
                                ? null
                                : new SubjectId(row.getObject("subject_id", UUID.class)),
                        row.getString("subject"),
                        row.getString("wording"),
                        row.getString("how_we_know"),
                        row.getString("i_will"),
                        row.getString("school_will"),
                        row.getString("home_can"),
                        row.getObject("agreed_on", LocalDate.class),
                        row.getObject("review_on", LocalDate.class),
                        row.getInt("carries"),
                        row.getObject("objective_id", UUID.class),
                        row.getBoolean("secure"),
                        thinks(row)))
                .list();
    }

    private static @Nullable LocalDate thinks(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("thinks", OffsetDateTime.class);
        return at == null ? null : Dates.here(at.toInstant()).toLocalDate();
    }
}
