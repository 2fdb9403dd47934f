package org.waymark.access;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.pupils.PupilId;
import org.waymark.school.ClassId;
import org.waymark.school.StaffId;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Role;
import org.waymark.tenancy.SchoolId;
import org.waymark.tenancy.Viewer;

/** The door to who may see which pupil. What is not visible is not found. */
@Repository
public class Access {
    static final String PLACE_SQL = """
            insert into access.person (school_id, account_id, staff_id, whole_school)
            values (:school, :account, :staff, :whole)
            on conflict (school_id, account_id) do update
               set staff_id = excluded.staff_id, whole_school = excluded.whole_school
            """;
    static final String REMOVE_SQL = """
            delete from access.person where school_id = :school and account_id = :account
            """;
    static final String TEACH_SQL = """
            insert into access.class_teacher (school_id, class_id, staff_id)
            values (:school, :class, :staff)
            on conflict do nothing
            """;
    static final String STOP_TEACHING_SQL = """
            delete from access.class_teacher
             where school_id = :school and staff_id = :staff and not (class_id = any (:classes::uuid[]))
            """;
    static final String MENTOR_SQL = """
            insert into access.mentor (school_id, pupil_id, staff_id)
            values (:school, :pupil, :staff)
            on conflict do nothing
            """;
    static final String STOP_MENTORING_SQL = """
            delete from access.mentor where school_id = :school and pupil_id = :pupil and staff_id = :staff
            """;
    static final String SEES_SQL = """
            select exists (select 1 from access.visible_pupil
                            where school_id = :school and account_id = :account and pupil_id = :pupil)
            """;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Access(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Says which member of staff an account is here, and whether their roles show them the whole school. */
    public void place(AccountId account, @Nullable StaffId staff, Set<Role> roles, SchoolId school) {
        jdbc.sql(PLACE_SQL)
                .param("school", school.value())
                .param("account", account.value())
                .param("staff", staff == null ? null : staff.value(), java.sql.Types.OTHER)
                .param("whole", roles.stream().anyMatch(Role::seesWholeSchool))
                .update();
    }

    public void remove(AccountId account, Viewer by) {
        jdbc.sql(REMOVE_SQL)
                .param("school", by.schoolKey())
                .param("account", account.value())
                .update();
    }

    /** Somebody teaches these classes, and no others any more. */
    public void teaches(StaffId staff, Collection<ClassId> classes, Viewer by) {
        int changed = jdbc.sql(STOP_TEACHING_SQL)
                .param("school", by.schoolKey())
                .param("staff", staff.value())
                .param("classes", classes.stream().map(ClassId::value).toArray(UUID[]::new))
                .update();
        for (ClassId each : classes) {
            changed += jdbc.sql(TEACH_SQL)
                    .param("school", by.schoolKey())
                    .param("class", each.value())
                    .param("staff", staff.value())
                    .update();
        }
        if (changed > 0) {
            events.publishEvent(new TeachersChanged(by));
        }
    }

    public void mentors(StaffId staff, PupilId pupil, Viewer by) {
        jdbc.sql(MENTOR_SQL)
                .param("school", by.schoolKey())
                .param("pupil", pupil.value())
                .param("staff", staff.value())
                .update();
    }

    public void mentorsNoLonger(StaffId staff, PupilId pupil, Viewer by) {
        jdbc.sql(STOP_MENTORING_SQL)
                .param("school", by.schoolKey())
                .param("pupil", pupil.value())
                .param("staff", staff.value())
                .update();
    }

    public boolean sees(PupilId pupil, Viewer viewer) {
        return jdbc.sql(SEES_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", pupil.value())
                .query(Boolean.class)
                .single();
    }
}
