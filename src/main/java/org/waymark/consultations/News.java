package org.waymark.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.hosting.Installation;
import org.waymark.languages.Language;
import org.waymark.languages.Texts;
import org.waymark.languages.Translations;
import org.waymark.mail.Mail;
import org.waymark.mail.Mails;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;
import org.waymark.ui.Refused;

/**
 * Tells families what the school changed for them: on their page always, by e-mail where we have an address, and by the
 * office where we have none. Nothing that was booked is ever lost in silence.
 */
@Repository
public class News {
    static final String TELL_SQL = """
            insert into consultations.news (school_id, id, occasion_id, pupil_id, contact_id, kind, was, now, staff_id,
                                            reason, at, mailed)
            select :school, n.id, :occasion, n.pupil, n.contact, :kind, n.was, n.now, n.staff, :reason, :at,
                   coalesce(a.email, c.email, '') <> '' and c.suspended_at is null
              from unnest(:ids::uuid[], :pupils::uuid[], :contacts::uuid[], :staff::uuid[], :was::timestamp[],
                          :now::timestamp[]) as n(id, pupil, contact, staff, was, now)
              join pupils.contact c on c.school_id = :school and c.id = n.contact
              left join access.guardian g on g.school_id = :school and g.contact_id = c.id and g.stopped_at is null
              left join identity.account a on a.id = g.account_id and a.disabled_at is null
            """;
    static final String ADDRESSES_SQL = """
            select n.id, coalesce(a.email, c.email) as email, coalesce(a.language, c.language, '') as language,
                   a.id is not null as signs_in, n.was, n.now
              from consultations.news n
              join pupils.contact c on c.school_id = :school and c.id = n.contact_id
              left join access.guardian g on g.school_id = :school and g.contact_id = c.id and g.stopped_at is null
              left join identity.account a on a.id = g.account_id and a.disabled_at is null
             where n.school_id = :school and n.id = any (:ids::uuid[]) and n.mailed
             order by n.id
            """;
    static final String NOT_MAILED_SQL = """
            update consultations.news set mailed = false where school_id = :school and id = :id
            """;
    static final String TOLD_SQL = """
            update consultations.news n
               set told_at = :at, told_by_name = :actor
             where n.school_id = :school and n.id = :id and not n.mailed and n.told_at is null
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = n.pupil_id)
            returning n.pupil_id
            """;

    private final JdbcClient jdbc;
    private final Mails mails;
    private final Translations translations;
    private final Installation installation;
    private final Audit audit;
    private final Clock clock;

    News(JdbcClient jdbc, Mails mails, Translations translations, Installation installation, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.translations = translations;
        this.installation = installation;
        this.audit = audit;
        this.clock = clock;
    }

    /** What can happen to a family's time without its doing. */
    public enum Kind {
        MOVED("moved"),
        NO_ROOM("no-room"),
        CANCELLED("cancelled"),
        OFFERED("offered"),
        GOT("got"),
        OFFER_ENDED("offer-ended");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Whom it concerns: the adult, the child, with whom the talk is, and when it was and is. */
    record Told(
            UUID contact,
            UUID pupil,
            @Nullable UUID staff,
            @Nullable LocalDateTime was,
            @Nullable LocalDateTime now) {}

    private record Addressed(
            UUID id,
            String email,
            String language,
            boolean signsIn,
            @Nullable LocalDateTime was,
            @Nullable LocalDateTime now) {}

    void tell(Occasion occasion, Kind kind, List<Told> whom, String reason, Viewer by) {
        if (whom.isEmpty()) {
            return;
        }
        UUID[] ids = whom.stream().map(each -> Uuid7.next()).toArray(UUID[]::new);
        jdbc.sql(TELL_SQL)
                .param("school", by.schoolKey())
                .param("occasion", occasion.id())
                .param("kind", kind.code())
                .param("reason", reason)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .param("pupils", uuids(whom, Told::pupil))
                .param("contacts", uuids(whom, Told::contact))
                .param("staff", uuids(whom, Told::staff))
                .param("was", moments(whom, Told::was))
                .param("now", moments(whom, Told::now))
                .update();
        jdbc.sql(ADDRESSES_SQL)
                .param("school", by.schoolKey())
                .param("ids", ids)
                .query((row, n) -> addressed(row))
                .list()
                .forEach(each -> mail(each, occasion, kind, reason, by));
    }

    /** An address of the school's records that is none is like no address: the office tells the family. */
    private void mail(Addressed to, Occasion occasion, Kind kind, String reason, Viewer by) {
        Texts texts = translations.in(Language.named(to.language).orElse(Language.ENGLISH), by);
        String words = FamilyWords.news(kind.code(), to.was, to.now, reason, texts) + "\n\n"
                + texts.say("consultations.mail.about", occasion.title());
        if (to.signsIn) {
            String page = installation
                    .baseUrl()
                    .resolve(by.path() + "/consultations/bookings")
                    .toString();
            words += "\n\n" + texts.say("consultations.mail.read", page);
        }
        try {
            String subject = texts.say("consultations.mail.subject", by.schoolName());
            mails.send(new Mail(by.school(), to.email, subject, words, texts.code()));
        } catch (Refused noAddress) {
            jdbc.sql(NOT_MAILED_SQL)
                    .param("school", by.schoolKey())
                    .param("id", to.id)
                    .update();
        }
    }

    /** The office told a family that has no e-mail address. */
    public void told(UUID id, Viewer by) {
        UUID pupil = jdbc.sql(TOLD_SQL)
                .param("school", by.schoolKey())
                .param("account", by.accountKey())
                .param("id", id)
                .param("actor", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        audit.record(by, "told a family of a change", id.toString(), pupil, null, null, null);
    }

    private static Addressed addressed(ResultSet row) throws SQLException {
        return new Addressed(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("language"),
                row.getBoolean("signs_in"),
                row.getObject("was", LocalDateTime.class),
                row.getObject("now", LocalDateTime.class));
    }

    private static @Nullable UUID[] uuids(List<Told> whom, Function<Told, @Nullable UUID> what) {
        return whom.stream().map(what).toArray(UUID[]::new);
    }

    private static @Nullable String[] moments(List<Told> whom, Function<Told, @Nullable LocalDateTime> what) {
        return whom.stream()
                .map(what)
                .map(each -> each == null ? null : each.toString())
                .toArray(String[]::new);
    }
}
