package org.waymark.consultations;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.OneSchool;
import org.waymark.pupils.PupilId;
import org.waymark.school.ClassId;
import org.waymark.school.Classes;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Role;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;

/** One class with a teacher, in a school of its own, invited to an evening of 17:00 to 18:00 in talks of ten minutes. */
final class OneEvening {
    static final LocalDate DAY = LocalDate.of(2026, 12, 3);

    final OneSchool school;
    final Viewer head;
    final ClassId schoolClass;
    UUID occasion = new UUID(0, 0);

    OneEvening(OneSchool school, String name) {
        this.school = school;
        head = school.moveTo(name);
        schoolClass = school.in(() ->
                school.get(Classes.class).add(OneSchool.NOW, "4 Ash", head).id());
        school.teacher("Ines", schoolClass);
        school.pupil(4, schoolClass);
    }

    static NewOccasion wanted(EveningPlan... evenings) {
        return new NewOccasion(
                "Autumn consultations",
                10,
                0,
                5,
                LocalDateTime.of(2026, 11, 20, 8, 0),
                LocalDateTime.of(2026, 12, 2, 20, 0),
                "The hall",
                "",
                List.of(evenings));
    }

    static EveningPlan evening() {
        return new EveningPlan(DAY, LocalTime.of(17, 0), LocalTime.of(18, 0), List.of());
    }

    /** Sets it up with everybody who takes part, and publishes it. */
    OneEvening published() {
        return published(wanted(evening()));
    }

    OneEvening published(NewOccasion wanted) {
        drafted(wanted);
        school.run(() -> school.get(Occasions.class).publish(occasion, head));
        return this;
    }

    OneEvening drafted(NewOccasion wanted) {
        occasion = school.in(() -> school.get(Occasions.class).make(wanted, head));
        school.run(() -> school.get(TakingPart.class).everybody(found(), evenings(), head));
        return this;
    }

    Occasion found() {
        return school.in(() -> school.get(Occasions.class).find(occasion, head));
    }

    List<Evenings.Evening> evenings() {
        return school.in(() -> school.get(Evenings.class).of(occasion, head));
    }

    UUID evening(int place) {
        return evenings().get(place).id();
    }

    /** A child of the class with one adult who has an account, or one more child of theirs. */
    Family family(Viewer adult) {
        PupilId pupil = school.pupil(4, schoolClass);
        return new Family(pupil, contact(pupil, adult), adult);
    }

    Family family() {
        return family(new Viewer(
                head.school(),
                head.slug(),
                head.schoolName(),
                new AccountId(UUID.randomUUID()),
                "Sam Murray",
                Set.of(Role.FAMILY)));
    }

    record Family(PupilId pupil, UUID contact, Viewer viewer) {}

    UUID contact(PupilId pupil, Viewer adult) {
        UUID contact = Uuid7.next();
        school.run(() -> {
            school.get(JdbcClient.class)
                    .sql("""
                            insert into pupils.contact (school_id, id, pupil_id, given_name, family_name,
                                                        parental_responsibility, email)
                            values (:school, :id, :pupil, 'Sam', 'Murray', true, 'sam@example.org')
                            """)
                    .param("school", head.schoolKey())
                    .param("id", contact)
                    .param("pupil", pupil.value())
                    .update();
            school.get(JdbcClient.class)
                    .sql("""
                            insert into access.guardian (school_id, account_id, contact_id, since)
                            values (:school, :account, :contact, now())
                            """)
                    .param("school", head.schoolKey())
                    .param("account", adult.accountKey())
                    .param("contact", contact)
                    .update();
        });
        return contact;
    }

    /** The slot of the teacher at a time of the evening. */
    UUID slot(String at) {
        return UUID.fromString(school.text("""
                select s.id::text from consultations.slot s
                  join consultations.sitting t on t.school_id = s.school_id and t.id = s.sitting_id
                  join consultations.evening e on e.school_id = t.school_id and e.id = t.evening_id
                 where s.school_id = %d and e.occasion_id = '%s' and s.at = time '%s'
                """.formatted(head.schoolKey(), occasion, at)));
    }

    UUID book(Family family, String at) {
        UUID slot = slot(at);
        return school.in(() -> bookings().book(slot, null, family.pupil(), family.viewer()));
    }

    /** When an adult comes, such as 17:20; empty for nobody. */
    String time(Family family) {
        return school.text("""
                select coalesce((select to_char(v.starts, 'YYYY-MM-DD HH24:MI') from consultations.booking b
                                   join consultations.offered_slot v on v.school_id = b.school_id and v.slot_id = b.slot_id
                                  where b.school_id = %d and b.contact_id = '%s' and b.ended_at is null), '')
                """.formatted(head.schoolKey(), family.contact())).replace("2026-12-03 ", "");
    }

    /** What an adult was told, the newest last. */
    List<String> news(Family family) {
        return school.in(() -> school.get(JdbcClient.class)
                .sql(
                        "select kind from consultations.news where school_id = :school and contact_id = :contact order by id")
                .param("school", head.schoolKey())
                .param("contact", family.contact())
                .query(String.class)
                .list());
    }

    void sql(String sql) {
        school.asOwner(sql.formatted(head.schoolKey()));
    }

    Bookings bookings() {
        return school.get(Bookings.class);
    }

    WaitingList waiting() {
        return school.get(WaitingList.class);
    }
}
