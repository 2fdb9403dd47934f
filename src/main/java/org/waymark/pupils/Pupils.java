package org.waymark.pupils;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.YearGroup;
import org.waymark.school.ClassId;
import org.waymark.tenancy.Viewer;

/** The door to pupils. It is the school's whole roll at a time: who may look at one pupil is for {@code access} to say. */
@Repository
public class Pupils {
    static final String ALL_SQL = """
            select id, mis_id, upn, legal_given_name, legal_family_name, given_name, family_name, born_on, sex, year_group,
                   class_id, enrolled_on, left_on, missing_since, pupil_premium, fsm_ever_6, sen, eal, first_language, in_care
              from pupils.pupil
             where school_id = :school
             order by id
            """;

    /** Two pupils may have exchanged their numbers: with both set free first, neither is in the other's way. */
    static final String FREE_NUMBERS_SQL = """
            update pupils.pupil set mis_id = null, upn = null
             where school_id = :school and id = any (:ids::uuid[])
            """;

    static final String SAVE_SQL = """
            insert into pupils.pupil (school_id, id, mis_id, upn, legal_given_name, legal_family_name, given_name,
                                      family_name, born_on, sex, year_group, class_id, enrolled_on, left_on,
                                      missing_since, pupil_premium, fsm_ever_6, sen, eal, first_language, in_care)
            select :school, p.*
              from unnest(:ids::uuid[], :misIds::text[], :upns::text[], :legalGiven::text[], :legalFamily::text[],
                          :given::text[], :family::text[], :born::date[], :sexes::text[], :yearGroups::smallint[],
                          :classes::uuid[], :enrolled::date[], :left::date[], :missing::timestamptz[],
                          :premium::boolean[], :meals::boolean[], :sen::text[], :eal::boolean[], :languages::text[],
                          :care::boolean[]) as p
            on conflict (school_id, id) do update
               set mis_id = excluded.mis_id, upn = excluded.upn, legal_given_name = excluded.legal_given_name,
                   legal_family_name = excluded.legal_family_name, given_name = excluded.given_name,
                   family_name = excluded.family_name, born_on = excluded.born_on, sex = excluded.sex,
                   year_group = excluded.year_group, class_id = excluded.class_id, enrolled_on = excluded.enrolled_on,
                   left_on = excluded.left_on, missing_since = excluded.missing_since,
                   pupil_premium = excluded.pupil_premium, fsm_ever_6 = excluded.fsm_ever_6, sen = excluded.sen,
                   eal = excluded.eal, first_language = excluded.first_language, in_care = excluded.in_care
            """;
    static final String TAUGHT_SQL = """
            insert into pupils.year_taught as y (school_id, pupil_id, start_year, year_group, class_id)
            select :school, p.pupil_id, :year, p.year_group, p.class_id
              from unnest(:ids::uuid[], :yearGroups::smallint[], :classes::uuid[]) as p(pupil_id, year_group, class_id)
            on conflict (school_id, pupil_id, start_year) do update
               set year_group = excluded.year_group, class_id = excluded.class_id
             where (y.year_group, y.class_id) is distinct from (excluded.year_group, excluded.class_id)
            returning pupil_id
            """;
    static final String MISSING_SQL = """
            update pupils.pupil set missing_since = :at
             where school_id = :school and id = any (:ids::uuid[]) and missing_since is null
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pupils(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Everybody who is or was on roll. */
    public List<Pupil> all(Viewer viewer) {
        return jdbc.sql(ALL_SQL)
                .param("school", viewer.schoolKey())
                .query((row, n) -> pupil(row))
                .list();
    }

    /** Takes pupils in. They have no results yet, so nothing can follow from where they are placed. */
    public void enrol(List<Pupil> pupils, AcademicYear year, Viewer by) {
        if (!pupils.isEmpty()) {
            save(pupils, by);
            place(pupils, year, by);
            events.publishEvent(new RollChanged(by));
        }
    }

    public void change(List<Pupil> pupils, AcademicYear year, Viewer by) {
        if (pupils.isEmpty()) {
            return;
        }
        jdbc.sql(FREE_NUMBERS_SQL)
                .param("school", by.schoolKey())
                .param("ids", keys(pupils))
                .update();
        save(pupils, by);
        place(pupils, year, by).forEach(moved -> events.publishEvent(new PupilPlaced(by.school(), new PupilId(moved))));
        events.publishEvent(new RollChanged(by));
    }

    /** Notes that a whole pupils file lacks these. Nothing is deleted: the office decides. */
    public void missing(Collection<PupilId> pupils, Viewer by) {
        jdbc.sql(MISSING_SQL)
                .param("school", by.schoolKey())
                .param("ids", pupils.stream().map(PupilId::value).toArray(UUID[]::new))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void save(List<Pupil> pupils, Viewer by) {
        jdbc.sql(SAVE_SQL)
                .param("school", by.schoolKey())
                .param("ids", keys(pupils))
                .param("misIds", texts(pupils, Pupil::misId))
                .param("upns", texts(pupils, Pupil::upn))
                .param("legalGiven", texts(pupils, p -> p.legal().given()))
                .param("legalFamily", texts(pupils, p -> p.legal().family()))
                .param("given", texts(pupils, p -> p.preferred().given()))
                .param("family", texts(pupils, p -> p.preferred().family()))
                .param("born", days(pupils, Pupil::born))
                .param("sexes", texts(pupils, Pupil::sex))
                .param("yearGroups", yearGroups(pupils))
                .param("classes", classes(pupils))
                .param("enrolled", days(pupils, Pupil::enrolled))
                .param("left", days(pupils, Pupil::left))
                .param("missing", days(pupils, Pupil::missingSince))
                .param("premium", answers(pupils, p -> p.about().pupilPremium()))
                .param("meals", answers(pupils, p -> p.about().freeMealsEver6()))
                .param("sen", texts(pupils, p -> p.about().sen()))
                .param("eal", answers(pupils, p -> p.about().eal()))
                .param("languages", texts(pupils, p -> p.about().firstLanguage()))
                .param("care", answers(pupils, p -> p.about().inCare()))
                .update();
    }

    private List<UUID> place(List<Pupil> pupils, AcademicYear year, Viewer by) {
        return jdbc.sql(TAUGHT_SQL)
                .param("school", by.schoolKey())
                .param("year", year.startYear())
                .param("ids", keys(pupils))
                .param("yearGroups", yearGroups(pupils))
                .param("classes", classes(pupils))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static UUID[] keys(List<Pupil> pupils) {
        return pupils.stream().map(p -> p.id().value()).toArray(UUID[]::new);
    }

    private static String[] texts(List<Pupil> pupils, Function<Pupil, @Nullable String> of) {
        return pupils.stream().map(of).toArray(String[]::new);
    }

    private static Boolean[] answers(List<Pupil> pupils, Function<Pupil, @Nullable Boolean> of) {
        return pupils.stream().map(of).toArray(Boolean[]::new);
    }

    /** As text: the driver sends no arrays of days. */
    private static String[] days(List<Pupil> pupils, Function<Pupil, @Nullable Object> of) {
        return pupils.stream()
                .map(of)
                .map(day -> day == null ? null : day.toString())
                .toArray(String[]::new);
    }

    private static Integer[] yearGroups(List<Pupil> pupils) {
        return pupils.stream().map(p -> p.yearGroup().number()).toArray(Integer[]::new);
    }

    private static UUID[] classes(List<Pupil> pupils) {
        return pupils.stream()
                .map(p -> p.classId() == null ? null : p.classId().value())
                .toArray(UUID[]::new);
    }

    private static Pupil pupil(ResultSet row) throws SQLException {
        UUID classId = row.getObject("class_id", UUID.class);
        return new Pupil(
                new PupilId(row.getObject("id", UUID.class)),
                row.getString("mis_id"),
                row.getString("upn"),
                new Pupil.Name(row.getString("legal_given_name"), row.getString("legal_family_name")),
                new Pupil.Name(row.getString("given_name"), row.getString("family_name")),
                row.getObject("born_on", LocalDate.class),
                row.getString("sex"),
                new YearGroup(row.getInt("year_group")),
                classId == null ? null : new ClassId(classId),
                row.getObject("enrolled_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getObject("missing_since", OffsetDateTime.class),
                new Pupil.Characteristics(
                        row.getObject("pupil_premium", Boolean.class),
                        row.getObject("fsm_ever_6", Boolean.class),
                        row.getString("sen"),
                        row.getObject("eal", Boolean.class),
                        row.getString("first_language"),
                        row.getObject("in_care", Boolean.class)));
    }
}
