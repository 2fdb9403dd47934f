package org.waymark.family.openings;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.hosting.Installation;
import org.waymark.languages.Language;
import org.waymark.languages.Texts;
import org.waymark.languages.Translations;
import org.waymark.mail.Mail;
import org.waymark.mail.MailAddress;
import org.waymark.mail.Mails;
import org.waymark.school.EverySchool;
import org.waymark.school.School;
import org.waymark.tenancy.Viewer;

/**
 * Tells each adult once, in their language, that an occasion can be booked: all of a school at one moment, since the times go to whoever
 * comes first. The e-mail names no child.
 */
@Component
class Opening {
    private final OpeningRows rows;
    private final Mails mails;
    private final Translations translations;
    private final EverySchool everySchool;
    private final Installation installation;
    private final Clock clock;

    Opening(
            OpeningRows rows,
            Mails mails,
            Translations translations,
            EverySchool everySchool,
            Installation installation,
            Clock clock) {
        this.rows = rows;
        this.mails = mails;
        this.translations = translations;
        this.everySchool = everySchool;
        this.installation = installation;
        this.clock = clock;
    }

    /** In time for whoever looks before school, at lunch, after school or in the evening. */
    @Scheduled(cron = "0 30 7,12,16,19 * * *", zone = "Europe/London")
    void tell() {
        LocalDateTime now = LocalDateTime.now(clock);
        everySchool.run("tell the families that they can book", school -> tell(school, now));
    }

    /** In the school's transaction. */
    int tell(School school, LocalDateTime now) {
        Viewer viewer = Viewer.commandLine(school.id(), school.slug(), school.name(), "openings");
        int sent = 0;
        for (Untold untold : rows.untold(now, viewer)) {
            if (rows.mark(untold, viewer) && MailAddress.isOne(untold.email())) {
                mails.send(mail(untold, viewer));
                sent++;
            }
        }
        return sent;
    }

    private Mail mail(Untold untold, Viewer viewer) {
        Texts texts = translations.in(language(untold.language()), viewer);
        String page = installation
                .baseUrl()
                .resolve(viewer.path() + "/consultations/bookings")
                .toString();
        List<String> days = untold.days().stream().map(texts::withDay).toList();
        return new Mail(
                viewer.school(),
                untold.email(),
                viewer.schoolName() + ": " + texts.say("consultations.title"),
                String.join(
                        "\n\n",
                        texts.say("consultations.mail.about", untold.title()),
                        texts.say("consultations.days", texts.list(days)),
                        texts.say("consultations.closes", untold.closes()),
                        texts.say("consultations.choose") + ": " + page,
                        texts.say("letters.news.off")),
                texts.code());
    }

    private static Language language(@Nullable String code) {
        return code == null ? Language.ENGLISH : Language.of(code).orElse(Language.ENGLISH);
    }
}
