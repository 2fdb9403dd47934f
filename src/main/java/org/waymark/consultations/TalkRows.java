package org.waymark.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Viewer;

/** Reads a talk and what stands written of it. */
@Repository
class TalkRows {
    static final String FIND_SQL = """
            select b.id, b.pupil_id, b.ended_because, p.given_name || ' ' || p.family_name as name,
                   trim(c.title || ' ' || c.given_name) || ' ' || c.family_name as adult, c.relationship,
                   coalesce(c.language, '') as language, o.title,
                   coalesce(s.given_name || ' ' || s.family_name, '') as teacher,
                   coalesce(t.staff_id = (select a.staff_id from access.person a
                                           where a.school_id = :school and a.account_id = :account), false) as mine,
                   coalesce(t.room, '') as room, coalesce(t.link, '') as link, e.day + l.at as starts,
                   said.version as said_version, said.words as said_words, said.by_name as said_by,
                   agreed.version as agreed_version, agreed.words as agreed_words, agreed.by_name as agreed_by,
                   k.came, k.came_by_name, k.shared_said, k.shared_agreed, k.shared_at, k.shared_by_name
              from consultations.booking b
              join consultations.occasion o on o.school_id = :school and o.id = b.occasion_id
              join pupils.pupil p on p.school_id = :school and p.id = b.pupil_id
              join pupils.contact c on c.school_id = :school and c.id = b.contact_id
              left join consultations.slot l on l.school_id = :school and l.id = b.slot_id
              left join consultations.sitting t on t.school_id = :school and t.id = l.sitting_id
              left join consultations.evening e on e.school_id = :school and e.id = t.evening_id
              left join school.staff s on s.school_id = :school and s.id = t.staff_id
              left join consultations.talk k on k.school_id = :school and k.booking_id = b.id
              left join lateral (
                   select w.version, w.words, w.by_name from consultations.talk_words w
                    where w.school_id = :school and w.booking_id = b.id and w.field = 'said'
                    order by w.version desc limit 1) said on true
              left join lateral (
                   select w.version, w.words, w.by_name from consultations.talk_words w
                    where w.school_id = :school and w.booking_id = b.id and w.field = 'agreed'
                    order by w.version desc limit 1) agreed on true
             where b.school_id = :school and b.id = :booking and b.offered_until is null
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = b.pupil_id)
            """;
    private final JdbcClient jdbc;

    TalkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where the viewer does not see the pupil, and where a time is only offered. */
    Optional<HeldTalk> find(UUID booking, Viewer viewer) {
        return jdbc.sql(FIND_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("booking", booking)
                .query((row, n) -> talk(row))
                .optional();
    }

    private static HeldTalk talk(ResultSet row) throws SQLException {
        String relationship = row.getString("relationship");
        String came = row.getString("came");
        OffsetDateTime sharedAt = row.getObject("shared_at", OffsetDateTime.class);
        return new HeldTalk(
                row.getObject("id", UUID.class),
                new PupilId(row.getObject("pupil_id", UUID.class)),
                row.getString("name"),
                row.getString("adult").strip() + (relationship.isEmpty() ? "" : " (" + relationship + ")"),
                row.getString("language"),
                row.getString("title"),
                row.getString("teacher"),
                row.getBoolean("mine"),
                where(row.getString("room"), row.getString("link")),
                row.getObject("starts", LocalDateTime.class),
                row.getString("ended_because"),
                came == null ? null : Came.of(came),
                came == null ? "" : row.getString("came_by_name"),
                words(row),
                sharedAt == null
                        ? null
                        : new HeldTalk.Shared(
                                row.getInt("shared_said"),
                                row.getInt("shared_agreed"),
                                sharedAt.toInstant(),
                                row.getString("shared_by_name")));
    }

    private static Map<TalkField, HeldTalk.Words> words(ResultSet row) throws SQLException {
        Map<TalkField, HeldTalk.Words> words = new EnumMap<>(TalkField.class);
        for (TalkField field : TalkField.values()) {
            int version = row.getInt(field.code() + "_version");
            if (version > 0) {
                words.put(
                        field,
                        new HeldTalk.Words(
                                version, row.getString(field.code() + "_words"), row.getString(field.code() + "_by")));
            }
        }
        return words;
    }

    static String where(String room, String link) {
        return link.isEmpty() ? room : room.isEmpty() ? "by video" : room + ", or by video";
    }
}
