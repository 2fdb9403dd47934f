package org.waymark;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.mentoring.Meetings;
import org.waymark.school.StaffId;

/**
 * The autumn's meeting with a pupil of 5 Pine, given to Hafsa: the pupils of her own class are those of other tests. Each test has
 * places of its own.
 */
public record OneMeeting(OnePupil pupil, UUID id) {
    static final String SQL = """
            select m.id from mentoring.meeting m
              join mentoring.round r on r.school_id = m.school_id and r.id = m.round_id and r.closed_at is null
             where m.school_id = :school and m.pupil_id = :pupil
            """;
    static final String STAFF_SQL = """
            select staff_id from access.person where school_id = :school and account_id = :account
            """;

    public static OneMeeting of(int place, Product product) {
        OnePupil pupil = OnePupil.of("5 Pine", place, product);
        UUID id = product.in(
                Cast.RUTH,
                viewer -> product.bean(JdbcClient.class)
                        .sql(SQL)
                        .param("school", viewer.schoolKey())
                        .param("pupil", UUID.fromString(pupil.id()))
                        .query(UUID.class)
                        .single());
        give(id, Cast.HAFSA, product);
        return new OneMeeting(pupil, id);
    }

    /** As whoever leads gives a meeting to another mentor. */
    public static void give(UUID meeting, Cast to, Product product) {
        UUID staff = product.in(
                to,
                viewer -> product.bean(JdbcClient.class)
                        .sql(STAFF_SQL)
                        .param("school", viewer.schoolKey())
                        .param("account", viewer.accountKey())
                        .query(UUID.class)
                        .single());
        product.in(
                Cast.RUTH, viewer -> product.bean(Meetings.class).giveTo(new StaffId(staff), List.of(meeting), viewer));
    }

    /** Where it is held. */
    public String address() {
        return "/oakfield/mentoring/meetings/" + id;
    }
}
