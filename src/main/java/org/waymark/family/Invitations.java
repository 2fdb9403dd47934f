package org.waymark.family;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Guardians;
import org.waymark.audit.Audit;
import org.waymark.hosting.Installation;
import org.waymark.identity.SecondStepRule;
import org.waymark.identity.Secret;
import org.waymark.languages.Language;
import org.waymark.languages.Texts;
import org.waymark.languages.Translations;
import org.waymark.mail.Mail;
import org.waymark.mail.MailAddress;
import org.waymark.mail.Mails;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;
import org.waymark.ui.Refused;

/**
 * The door to invitations: each adult with parental responsibility is invited for themselves, by e-mail or by a letter, with a code
 * that is used once within 14 days. A school invites nobody before whoever sees all its children needs a second step.
 */
@Repository
public class Invitations {
    public static final Duration LASTS = Duration.ofDays(14);
    /** Four groups of four signs: 78 bits. */
    private static final int GROUPS = 4;

    private static final int SIGNS = 4;

    static final String CLOSE_SQL = """
            update family.invitation set closed_at = :now, closed_because = :because
             where school_id = :school and contact_id = any (:contacts::uuid[]) and closed_at is null
            returning id
            """;
    static final String FORGET_SQL = """
            delete from family.code where school_id = :school and invitation_id = any (:ids::uuid[]) or expires_at < :now
            """;
    static final String ADD_SQL = """
            insert into family.invitation (school_id, id, contact_id, how, made_at, made_by_name, expires_at)
            values (:school, :id, :contact, :how, :now, :actor, :until)
            """;
    static final String CODE_SQL = """
            insert into family.code (code_hash, school_id, invitation_id, email, language, expires_at)
            values (:hash, :school, :id, :email, :language, :until)
            """;

    private final JdbcClient jdbc;
    private final Adults adults;
    private final Guardians guardians;
    private final SecondStepRule secondStep;
    private final Translations translations;
    private final Mails mails;
    private final Audit audit;
    private final Clock clock;
    private final String base;

    Invitations(
            JdbcClient jdbc,
            Adults adults,
            Guardians guardians,
            SecondStepRule secondStep,
            Translations translations,
            Mails mails,
            Audit audit,
            Clock clock,
            Installation installation) {
        this.jdbc = jdbc;
        this.adults = adults;
        this.guardians = guardians;
        this.secondStep = secondStep;
        this.translations = translations;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
        this.base = installation.baseUrl().toString();
    }

    /**
     * What was done with those who were chosen.
     *
     * @param joined who had an account through another child of theirs, and sees this one now too
     * @param without who has no e-mail address and gets a letter
     */
    public record Done(int invited, int joined, int without) {}

    /**
     * Invites by e-mail whoever has an address. One e-mail an adult, however many children. Whoever has joined already is given
     * a new way in.
     *
     * @throws Refused while no second step is a duty
     */
    public Done invite(Collection<UUID> contacts, Viewer by) {
        check(by);
        int invited = 0;
        int joined = 0;
        int without = 0;
        for (Adult adult : chosen(contacts, by)) {
            if (joinsFurther(adult, by)) {
                joined++;
            } else if (!MailAddress.isOne(adult.email())) {
                without++;
            } else {
                send(adult, issue(adult, "email", adult.email(), by), by);
                invited++;
            }
        }
        return new Done(invited, joined, without);
    }

    /** Codes for letters to print. A code that was sent or printed before holds no longer. */
    List<Letter> letters(Collection<UUID> contacts, Viewer by) {
        check(by);
        List<Letter> letters = new ArrayList<>();
        for (Adult adult : chosen(contacts, by)) {
            if (!joinsFurther(adult, by)) {
                String code = issue(adult, "letter", null, by);
                letters.add(Letter.of(adult, code, address(code), base, until(), texts(adult, by), english(by)));
            }
        }
        return letters;
    }

    public void withdraw(UUID contact, Viewer by) {
        Adult adult = chosen(List.of(contact), by).stream().findFirst().orElseThrow(NotFound::new);
        close(adult, "withdrawn", by);
        audit.record(by, "withdrew an invitation", "contact " + contact, pupil(adult), null, null, null);
    }

    private void check(Viewer by) {
        if (secondStep.since(by).isEmpty()) {
            throw new Refused(
                    "First make a second step a duty of whoever sees every child: on the page “Staff”. Until then a"
                            + " stolen password would open every family’s sheets.");
        }
    }

    private List<Adult> chosen(Collection<UUID> contacts, Viewer by) {
        return adults.all(by).stream()
                .filter(adult -> adult.contacts().stream().anyMatch(child -> contacts.contains(child.contact())))
                .filter(adult -> adult.state() != Adult.State.STOPPED)
                .toList();
    }

    /**
     * A child who came later: the adult has shown already who they are. Whoever sees all of theirs and is chosen again has lost the
     * way in, such as the e-mail address, and is invited anew.
     */
    private boolean joinsFurther(Adult adult, Viewer by) {
        List<UUID> all = adult.contacts().stream().map(Adult.Child::contact).toList();
        return adult.account() != null
                && !guardians.join(new AccountId(adult.account()), all, by).isEmpty();
    }

    private String issue(Adult adult, String how, @Nullable String email, Viewer by) {
        close(adult, "replaced", by);
        UUID id = Uuid7.next();
        UUID contact = adult.contacts().getFirst().contact();
        OffsetDateTime now = now();
        jdbc.sql(ADD_SQL)
                .param("school", by.schoolKey())
                .param("id", id)
                .param("contact", contact)
                .param("how", how)
                .param("now", now)
                .param("actor", by.name())
                .param("until", now.plus(LASTS))
                .update();
        String code = Secret.code(GROUPS, SIGNS);
        jdbc.sql(CODE_SQL)
                .param("hash", hash(code))
                .param("school", by.schoolKey())
                .param("id", id)
                .param("email", email)
                .param("language", language(adult).code())
                .param("until", now.plus(LASTS))
                .update();
        audit.record(by, "invited an adult by " + how, "contact " + contact, pupil(adult), null, null, null);
        return code;
    }

    private void close(Adult adult, String because, Viewer by) {
        List<UUID> closed = jdbc.sql(CLOSE_SQL)
                .param("school", by.schoolKey())
                .param(
                        "contacts",
                        adult.contacts().stream().map(Adult.Child::contact).toArray(UUID[]::new))
                .param("because", because)
                .param("now", now())
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
        jdbc.sql(FORGET_SQL)
                .param("school", by.schoolKey())
                .param("ids", closed.toArray(UUID[]::new))
                .param("now", now())
                .update();
    }

    private void send(Adult adult, String code, Viewer by) {
        Texts texts = texts(adult, by);
        String address = address(code);
        String words = texts.say("letters.invitation.mail", by.schoolName(), address, until());
        String all = texts.english()
                ? words
                : words + "\n\n––––––––\n\n"
                        + english(by).say("letters.invitation.mail", by.schoolName(), address, until());
        mails.send(new Mail(
                by.school(),
                adult.email(),
                texts.say("letters.invitation.subject", by.schoolName()),
                all,
                texts.code()));
    }

    private Texts texts(Adult adult, Viewer by) {
        return translations.in(language(adult), by);
    }

    private Texts english(Viewer by) {
        return translations.in(Language.ENGLISH, by);
    }

    static Language language(Adult adult) {
        return Language.named(adult.language()).orElse(Language.ENGLISH);
    }

    private String address(String code) {
        return base + "/family/join?code=" + code;
    }

    private LocalDate until() {
        return LocalDate.now(clock).plusDays(LASTS.toDays());
    }

    static byte[] hash(String code) {
        return Secret.hash("family code " + Secret.plain(code));
    }

    private static UUID pupil(Adult adult) {
        return adult.contacts().getFirst().pupil();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
