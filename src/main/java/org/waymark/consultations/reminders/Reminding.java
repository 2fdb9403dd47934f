package org.waymark.consultations.reminders;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.hosting.Installation;
import org.waymark.identity.FamilyAccounts;
import org.waymark.languages.Language;
import org.waymark.languages.Texts;
import org.waymark.languages.Translations;
import org.waymark.mail.Mail;
import org.waymark.mail.MailAddress;
import org.waymark.mail.Mails;
import org.waymark.school.EverySchool;
import org.waymark.school.School;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Viewer;

/** Reminds each adult of their talks the day before, once, in their language; on the day itself where Waymark was away. */
@Component
class Reminding {
    /** Nobody's telephone rings at night. */
    private static final int FROM = 8;

    private static final int UNTIL = 20;

    private final ReminderRows rows;
    private final Mails mails;
    private final Translations translations;
    private final FamilyAccounts accounts;
    private final EverySchool everySchool;
    private final Installation installation;
    private final Clock clock;

    Reminding(
            ReminderRows rows,
            Mails mails,
            Translations translations,
            FamilyAccounts accounts,
            EverySchool everySchool,
            Installation installation,
            Clock clock) {
        this.rows = rows;
        this.mails = mails;
        this.translations = translations;
        this.accounts = accounts;
        this.everySchool = everySchool;
        this.installation = installation;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void remind() {
        LocalDateTime now = LocalDateTime.now(clock);
        if (now.getHour() < FROM || now.getHour() >= UNTIL) {
            return;
        }
        everySchool.run("remind the families", school -> remind(school, now));
    }

    /** In the school's transaction. */
    int remind(School school, LocalDateTime now) {
        Viewer viewer = Viewer.commandLine(school.id(), school.slug(), school.name(), "reminders");
        Map<UUID, List<Due>> readers = new LinkedHashMap<>();
        for (Due due : rows.due(now, viewer)) {
            if (rows.mark(due, viewer)) {
                readers.computeIfAbsent(due.reader(), each -> new ArrayList<>()).add(due);
            }
        }
        int sent = 0;
        for (List<Due> talks : readers.values()) {
            // What the office typed may be no address. Nobody can be reminded there.
            if (MailAddress.isOne(talks.getFirst().email())) {
                mails.send(mail(talks, viewer));
                sent++;
            }
        }
        return sent;
    }

    private Mail mail(List<Due> talks, Viewer viewer) {
        Due first = talks.getFirst();
        Texts texts = translations.in(language(first), viewer);
        List<String> lines = new ArrayList<>();
        lines.add(texts.say("letters.reminder.hello"));
        lines.add("");
        lines.add(texts.say("letters.reminder.intro", talks.size(), viewer.schoolName()));
        lines.add("");
        talks.forEach(each -> lines.add(line(each, texts)));
        lines.add("");
        if (first.account() == null) {
            lines.add(texts.say("letters.reminder.office"));
        } else {
            lines.add(texts.say("letters.reminder.change"));
            // On a line of its own, so that no sign of another script touches the address.
            lines.add(installation.baseUrl().toString());
        }
        lines.add("");
        lines.add(viewer.schoolName());
        return new Mail(
                viewer.school(),
                first.email(),
                oneLine(texts.say("letters.reminder.subject", viewer.schoolName(), first.day())),
                String.join("\n", lines),
                texts.code());
    }

    private static String line(Due due, Texts texts) {
        LocalDateTime starts = due.day().atTime(due.at());
        String where = due.where().isEmpty() && due.video() ? texts.say("letters.reminder.video") : due.where();
        return where.isEmpty()
                ? texts.say("letters.reminder.line", starts, due.teacher())
                : texts.say("letters.reminder.line.where", starts, due.teacher(), where);
    }

    private Language language(Due due) {
        AccountId account = due.account();
        return account == null
                ? Language.named(due.language()).orElse(Language.ENGLISH)
                : accounts.language(account).flatMap(Language::of).orElse(Language.ENGLISH);
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
