package org.waymark.family;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.hosting.Installation;
import org.waymark.languages.Language;
import org.waymark.languages.Texts;
import org.waymark.languages.Translations;
import org.waymark.mail.Mail;
import org.waymark.mail.Mails;
import org.waymark.school.EverySchool;
import org.waymark.school.School;
import org.waymark.tenancy.Viewer;

/**
 * Tells adults by e-mail, at most once a day, that there are new sheets to read: no name of a child, nothing of what a sheet says. It
 * looks for what is released and untold, so a day of release that comes later is told of on that day.
 */
@Component
public class Digest {
    static final String UNTOLD_SQL = """
            select a.id, a.email, a.language, array_agg(distinct v.id) as versions
              from identity.membership i
              join identity.account a on a.id = i.account_id and a.kind = 'family' and a.disabled_at is null
              join access.guardian g on g.school_id = :school and g.account_id = a.id and g.stopped_at is null
              join pupils.contact c on c.school_id = :school and c.id = g.contact_id
              join access.visible_pupil s on s.school_id = :school and s.account_id = a.id and s.pupil_id = c.pupil_id
              join sheets.released_version v on v.school_id = :school and v.pupil_id = c.pupil_id
             where i.school_id = :school and a.email is not null and v.released_on <= :today
               and greatest(v.at::date, v.released_on) >= g.since::date
               and v.number = (select max(w.number) from sheets.version w
                                where w.school_id = :school and w.meeting_id = v.meeting_id)
               and not exists (select 1 from mentoring.family_read r
                                where r.school_id = :school and r.version_id = v.id and r.account_id = a.id)
               and not exists (select 1 from family.told t
                                where t.school_id = :school and t.account_id = a.id
                                  and (t.version_id = v.id or t.told_at >= :today::date))
               and not exists (select 1 from family.without_mail n
                                where n.school_id = :school and n.account_id = a.id)
             group by a.id, a.email, a.language
             order by a.id
            """;
    static final String TOLD_SQL = """
            insert into family.told (school_id, account_id, version_id, told_at)
            select :school, :account, version, :at from unnest(:versions::uuid[]) version
            on conflict (school_id, account_id, version_id) do nothing
            """;

    private final JdbcClient jdbc;
    private final EverySchool everySchool;
    private final Translations translations;
    private final Mails mails;
    private final Installation installation;
    private final Clock clock;

    Digest(
            JdbcClient jdbc,
            EverySchool everySchool,
            Translations translations,
            Mails mails,
            Installation installation,
            Clock clock) {
        this.jdbc = jdbc;
        this.everySchool = everySchool;
        this.translations = translations;
        this.mails = mails;
        this.installation = installation;
        this.clock = clock;
    }

    private record Untold(
            UUID account, String email, @Nullable String language, UUID[] versions) {}

    /** When most people are home from work. What is missed today is told tomorrow. */
    @Scheduled(cron = "0 30 16 * * *", zone = "Europe/London")
    public void tell() {
        everySchool.run("tell the families what is new", school -> tell(school));
    }

    private void tell(School school) {
        Viewer viewer = Viewer.commandLine(school.id(), school.slug(), school.name(), "digest");
        LocalDate today = LocalDate.now(clock);
        List<Untold> untold = jdbc.sql(UNTOLD_SQL)
                .param("school", viewer.schoolKey())
                .param("today", today)
                .query((row, n) -> new Untold(
                        row.getObject("id", UUID.class), row.getString("email"), row.getString("language"), (UUID[])
                                row.getArray("versions").getArray()))
                .list();
        untold.forEach(each -> tell(each, viewer));
    }

    /** Two machines that look at once tell once: the marker comes first. */
    private void tell(Untold untold, Viewer viewer) {
        int marked = jdbc.sql(TOLD_SQL)
                .param("school", viewer.schoolKey())
                .param("account", untold.account())
                .param("versions", untold.versions())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (marked == 0) {
            return;
        }
        Texts texts = translations.in(
                Language.of(untold.language() == null ? "" : untold.language()).orElse(Language.ENGLISH), viewer);
        String home =
                installation.baseUrl().resolve(viewer.path() + "/family/home").toString();
        mails.send(new Mail(
                viewer.school(),
                untold.email(),
                texts.say("letters.news.subject", viewer.schoolName()),
                String.join(
                        "\n\n",
                        texts.say("letters.news.sheets", untold.versions().length),
                        texts.say("letters.news.read", home),
                        texts.say("letters.news.off")),
                texts.code()));
    }
}
