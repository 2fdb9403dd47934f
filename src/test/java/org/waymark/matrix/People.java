package org.waymark.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OneFamily;
import org.waymark.Product;
import org.waymark.access.Guardians;
import org.waymark.identity.Accounts;
import org.waymark.identity.DemoPeople;
import org.waymark.identity.FamilyAccounts;
import org.waymark.identity.NewPassword;
import org.waymark.mentoring.ClassCodes;
import org.waymark.mentoring.RoundId;
import org.waymark.pupils.PupilId;
import org.waymark.school.ClassId;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Kind;
import org.waymark.tenancy.Role;

/** Signs one of each kind of person in, and sees to it that each has what is their own. */
final class People implements AutoCloseable {
    private static final String SAFEGUARDING = "safeguarding.only@oakfield.example.org";

    private static final String REFUSED = """
            {"kind": "PUPILS", "rows": 1, "joinerCount": 0, "joiners": [], "changeCount": 0, "changes": [], "unchanged": 0,
             "missing": [], "suspended": [], "byHand": [], "notes": [], "stopped": null,
             "findings": [{"row": 2, "column": "Name", "value": "", "outcome": "REFUSED", "why": "empty", "cure": "Name it."}]}
            """;

    private final Product product = Product.running();
    private final Things things = new Things(product);
    private final long school;
    private final Planted planted;
    private final List<Caller> callers = new ArrayList<>();

    People() {
        school = product.viewer(Cast.RUTH).schoolKey();
        planted = new Planted(product.database(), school);
        product.in(Cast.PRIYA, viewer -> {
            product.bean(ClassCodes.class).open(ownClass(), round(), viewer);
            return viewer;
        });
        try {
            everybody();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void everybody() {
        plantThings();
        add(Person.NOBODY, product.browser());
        add(Person.TEACHER, Cast.PRIYA);
        mentor();
        add(Person.MENTOR, Cast.DELE);
        add(Person.SENCO, Cast.MEERA);
        add(Person.ASSESSMENT_LEAD, Cast.TOMASZ);
        add(Person.HEAD, Cast.RUTH);
        add(Person.OFFICE, Cast.GILL);
        add(Person.SAFEGUARDING, safeguarding());
        add(Person.TRUST, product.as(Cast.HELEN));
        add(Person.OTHER_SCHOOL, Cast.OWAIN);
        String own = things.own("pupil");
        String other = things.id("pupil", Whose.OTHER).orElseThrow();
        OneFamily parent = family("Matrixa", own);
        add(Person.PARENT, parent.browser());
        add(Person.OTHER_PARENT, family("Matrixb", own).browser());
        OneFamily otherFamily = family("Matrixc", other);
        add(Person.OTHER_FAMILY, otherFamily.browser());
        new PlantedEvening(planted, things).plant(parent, otherFamily);
        OneFamily stopped = family("Matrixd", other);
        add(Person.STOPPED, stopped.browser());
        product.in(Cast.GILL, viewer -> {
            product.bean(Guardians.class).stop(stopped.account(), "A court said so", viewer);
            return viewer;
        });
        add(Person.CHILD, child(own));
        add(Person.OTHER_CHILD, child(other));
    }

    Things things() {
        return things;
    }

    List<Caller> callers() {
        return callers;
    }

    @Override
    public void close() {
        product.in(Cast.PRIYA, viewer -> {
            product.bean(ClassCodes.class).close(ownClass(), viewer);
            return viewer;
        });
        planted.close();
    }

    private ClassId ownClass() {
        return new ClassId(UUID.fromString(things.own("class")));
    }

    private RoundId round() {
        return new RoundId(UUID.fromString(things.own("round")));
    }

    private void add(Person person, Browser browser) {
        callers.add(Caller.of(person, "", browser, product.address()));
    }

    private void add(Person person, Cast who) {
        callers.add(Caller.of(person, account(who), product.as(who), product.address()));
    }

    /** Dele mentors the child for a while, and is no safeguarding lead: each opens what it opens by itself. */
    private void mentor() {
        String account = account(Cast.DELE);
        planted.put("""
                insert into access.mentor (school_id, pupil_id, staff_id)
                select %d, '%s', staff_id from access.person where school_id = %d and account_id = '%s'""".formatted(school, things.own("pupil"), school, account), """
                delete from access.mentor
                 where school_id = %d and pupil_id = '%s' and staff_id = (
                       select staff_id from access.person where school_id = %d and account_id = '%s')""".formatted(
                        school, things.own("pupil"), school, account));
        String roles = "update identity.membership set roles = %s where school_id = %d and account_id = '%s'";
        planted.put(
                roles.formatted("array_remove(roles, 'safeguarding_lead')", school, account),
                roles.formatted("roles || array['safeguarding_lead']", school, account));
    }

    private Browser safeguarding() {
        Accounts accounts = product.bean(Accounts.class);
        var account = accounts.forEmail(SAFEGUARDING, "Sam Safe").account();
        product.bean(NewPassword.class).give(Set.of(account), DemoPeople.PASSWORD);
        planted.put(
                "insert into identity.membership (account_id, school_id, roles) values ('%s', %d, array['%s'])"
                        .formatted(account.value(), school, Role.SAFEGUARDING_LEAD.code()),
                "delete from identity.membership where account_id = '%s'".formatted(account.value()));
        return product.browser().signIn(SAFEGUARDING, DemoPeople.PASSWORD);
    }

    private OneFamily family(String given, String pupil) {
        OneFamily family = OneFamily.of(Cast.GILL, given, new PupilId(UUID.fromString(pupil)));
        planted.undo("delete from pupils.contact where school_id = %d and id = '%s'"
                .formatted(school, family.contacts().getFirst()));
        planted.undo("delete from access.guardian where school_id = %d and account_id = '%s'"
                .formatted(school, family.account().value()));
        leave(family.account());
        return family;
    }

    /** Signed in by a link, which no child is ever sent: its card is what others try. */
    private Browser child(String pupil) {
        FamilyAccounts accounts = product.bean(FamilyAccounts.class);
        AccountId account = product.in(Cast.GILL, viewer -> {
            AccountId added = accounts.addPupil();
            accounts.join(added, Kind.PUPIL, viewer.school());
            product.bean(Guardians.class).own(added, new PupilId(UUID.fromString(pupil)), viewer);
            return added;
        });
        planted.undo("delete from access.own_pupil where school_id = %d and account_id = '%s'"
                .formatted(school, account.value()));
        leave(account);
        return new OneFamily(account, "", "", List.of()).browser();
    }

    private void leave(AccountId account) {
        planted.undo("delete from identity.membership where account_id = '%s'".formatted(account.value()));
    }

    private void plantThings() {
        String other = things.id("pupil", Whose.OTHER).orElseThrow();
        String meeting = things.id("meeting", Whose.OTHER).orElseThrow();
        planted.row(things, "version", Whose.OTHER, "sheets.version", """
                insert into sheets.version (school_id, id, meeting_id, pupil_id, number, page, at, by_name)
                select school_id, '%s', 'MEETING', 'PUPIL', 1, page, at, by_name from sheets.version
                 where school_id = %d and id = 'VERSION'""".replace("MEETING", meeting)
                .replace("PUPIL", other)
                .replace("VERSION", things.own("version")));
        share(things.own("meeting"));
        planted.row(things, "note", Whose.OWN, "mentoring.note", """
                insert into mentoring.note (id, school_id, meeting_id, account_id, words, at)
                values ('%s', %d, 'MEETING', 'ACCOUNT', 'A note', now())""".replace("MEETING", things.own("meeting"))
                .replace("ACCOUNT", account(Cast.PRIYA)));
        planted.row(things, "line", Whose.OWN, "mentoring.child_proud", """
                insert into mentoring.child_proud (id, school_id, pupil_id, words, at)
                values ('%s', %d, 'PUPIL', 'My picture', now())""".replace("PUPIL", things.own("pupil")));
        planted.row(things, "run", Whose.OWN, "sheets.print_run", """
                insert into sheets.print_run (id, school_id, title, layout, zipped, state, pupils, lines, done, content,
                                              asked_at, asked_by, asked_by_name, ended_at)
                values ('%s', %d, 'A run', 'standard', false, 'ready', array['PUPIL'::uuid], array[''], 1, '\\x25',
                        now(), 'ACCOUNT', 'Priya Yusuf', now())""".replace("PUPIL", things.own("pupil"))
                .replace("ACCOUNT", account(Cast.PRIYA)));
        planted.row(things, "import", Whose.OWN, "exchange.import", """
                insert into exchange.import (id, school_id, file_name, state, content, report, brought_at, brought_by, brought_by_name)
                values ('%s', %d, 'file.csv', 'ready', 'Number,Name', 'REPORT', now(), 'ACCOUNT', 'Ruth Adebayo')""".replace("REPORT", REFUSED)
                .replace("ACCOUNT", account(Cast.RUTH)));
        mail();
        intervention(Whose.OWN, things.own("pupil"));
        intervention(Whose.OTHER, other);
        String missing = things.oakfield("""
                select id from school.staff where school_id = :school and email = 'mia.white@oakfield.example.org'""");
        String since = "update school.staff set missing_since = %s where school_id = %d and id = '%s'";
        planted.put(since.formatted("now()", school, missing), since.formatted("null", school, missing));
        things.put("staff", Whose.OWN, missing);
    }

    /** Families read what is shared. */
    private void share(String meeting) {
        String state = things.oakfield(
                "select state from mentoring.meeting where school_id = :school and id = '%s'".formatted(meeting));
        String become = "update mentoring.meeting set state = '%s' where school_id = %d and id = '%s'";
        planted.put(become.formatted("shared", school, meeting), become.formatted(state, school, meeting));
    }

    private void mail() {
        planted.row(things, "mail", Whose.OWN, "mail.message", """
                insert into mail.message (id, school_id, address, language_code, queued_at, state, ended_at)
                values ('%s', %d, 'somebody@example.org', 'en', now(), 'given up', now())""");
        String id = things.own("mail");
        planted.put(
                "insert into mail.shown (id, subject, text) values ('%s', 'A message', 'Its words')".formatted(id),
                "delete from mail.shown where id = '%s'".formatted(id));
    }

    private void intervention(Whose whose, String pupil) {
        planted.row(things, "intervention", whose, "interventions.intervention", """
                insert into interventions.intervention (id, school_id, name, run_by, starts_on, set_by, set_by_name, set_at)
                values ('%s', %d, 'A club', 'Ruth', '2026-11-02', 'ACCOUNT', 'Ruth Adebayo', now())""".replace(
                        "ACCOUNT", account(Cast.RUTH)));
        String id = things.id("intervention", whose).orElseThrow();
        planted.put("""
                insert into interventions.taking_part (school_id, intervention_id, pupil_id, changed_by_name, changed_at)
                values (%d, '%s', '%s', 'Ruth Adebayo', now())""".formatted(school, id, pupil), """
                delete from interventions.taking_part where school_id = %d and intervention_id = '%s'""".formatted(school, id));
    }

    private String account(Cast who) {
        return product.viewer(who).account().value().toString();
    }
}
