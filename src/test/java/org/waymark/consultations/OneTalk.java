package org.waymark.consultations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Cast;
import org.waymark.OneMeeting;
import org.waymark.OnePupil;
import org.waymark.Product;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Role;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;

/**
 * An evening of Hafsa's at Oakfield with six times from five o'clock, and at ten past five a family with one of the pupils whom she
 * mentors in 5 Pine. Each test has a pupil of its own.
 */
public record OneTalk(
        OnePupil pupil,
        UUID meeting,
        UUID occasion,
        UUID evening,
        UUID sitting,
        UUID booking,
        UUID contact,
        Viewer adult) {
    public static final String ADULT = "فاطمة";

    private static final List<String> TIMES = List.of("17:00", "17:10", "17:20", "17:30", "17:40", "17:50");

    public static OneTalk today(int place, Product product) {
        return on(LocalDate.now(product.bean(Clock.class)), place, product);
    }

    public static OneTalk on(LocalDate day, int place, Product product) {
        OneMeeting meeting = OneMeeting.of(place, product);
        UUID occasion = Uuid7.next();
        UUID evening = Uuid7.next();
        UUID sitting = Uuid7.next();
        UUID booking = Uuid7.next();
        UUID pupil = UUID.fromString(meeting.pupil().id());
        Viewer head = product.viewer(Cast.RUTH);
        Viewer adult = new Viewer(
                head.school(), head.slug(), head.schoolName(), new AccountId(Uuid7.next()), ADULT, Set.of(Role.FAMILY));
        UUID contact = contact(pupil, ADULT, adult, product);
        write(product, """
                insert into consultations.occasion (school_id, id, title, minutes, gap, walking, opens_at, closes_at, state,
                                                    made_at, made_by_name)
                values (:school, :occasion, 'Autumn consultations', 10, 0, 5, timestamp '2026-01-01 08:00',
                        timestamp '2030-01-01 08:00', 'published', now(), 'Ruth Adebayo')
                """, occasion, evening, sitting, booking);
        write(product, """
                insert into consultations.evening (school_id, id, occasion_id, day, starts_at, ends_at)
                values (:school, :evening, :occasion, date '%s', time '17:00', time '18:00')
                """.formatted(day), occasion, evening, sitting, booking);
        write(product, """
                insert into consultations.sitting (school_id, id, evening_id, staff_id, room)
                select :school, :sitting, :evening, a.staff_id, 'Library'
                  from access.person a
                 where a.school_id = :school and a.account_id = '%s'
                """.formatted(product.viewer(Cast.HAFSA).accountKey()), occasion, evening, sitting, booking);
        UUID booked = Uuid7.next();
        for (String at : TIMES) {
            write(
                    product,
                    """
                    insert into consultations.slot (school_id, id, sitting_id, at)
                    values (:school, '%s', :sitting, time '%s')
                    """.formatted(at.equals("17:10") ? booked : Uuid7.next(), at),
                    occasion,
                    evening,
                    sitting,
                    booking);
        }
        write(product, """
                insert into consultations.booking (school_id, id, occasion_id, slot_id, pupil_id, contact_id, booked_at,
                                                   booked_by_name, by_school)
                values (:school, :booking, :occasion, '%s', '%s', '%s', timestamptz '2026-01-02 08:00Z', 'Sam', false)
                """.formatted(booked, pupil, contact), occasion, evening, sitting, booking);
        return new OneTalk(meeting.pupil(), meeting.id(), occasion, evening, sitting, booking, contact, adult);
    }

    /** One more adult of the child, with an account. */
    public Viewer another(String name, Product product) {
        Viewer other = new Viewer(
                adult.school(), adult.slug(), adult.schoolName(), new AccountId(Uuid7.next()), name, adult.roles());
        contact(UUID.fromString(pupil.id()), name, other, product);
        return other;
    }

    public String address() {
        return "/oakfield/consultations/talks/" + booking;
    }

    private static UUID contact(UUID pupil, String name, Viewer account, Product product) {
        UUID contact = Uuid7.next();
        product.in(
                Cast.RUTH,
                viewer -> product.bean(JdbcClient.class)
                        .sql("""
                        with adult as (
                             insert into pupils.contact (school_id, id, pupil_id, given_name, family_name, relationship,
                                                         parental_responsibility, email, language)
                             values (:school, :contact, :pupil, :name, 'Haddad', 'Mother', true, :email, 'Arabic')
                             returning school_id, id)
                        insert into access.guardian (school_id, account_id, contact_id, since)
                        select school_id, :account, id, now() from adult
                        """)
                        .param("school", viewer.schoolKey())
                        .param("contact", contact)
                        .param("pupil", pupil)
                        .param("name", name)
                        .param("email", contact + "@home.example.org")
                        .param("account", account.accountKey())
                        .update());
        return contact;
    }

    private static void write(Product product, String sql, UUID occasion, UUID evening, UUID sitting, UUID booking) {
        product.in(
                Cast.RUTH,
                viewer -> product.bean(JdbcClient.class)
                        .sql(sql)
                        .param("school", viewer.schoolKey())
                        .param("occasion", occasion)
                        .param("evening", evening)
                        .param("sitting", sitting)
                        .param("booking", booking)
                        .update());
    }
}
