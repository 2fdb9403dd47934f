package org.waymark.bench;

import static org.waymark.bench.MadeUpSchool.FIRST_YEAR;
import static org.waymark.bench.MadeUpSchool.HEAD;
import static org.waymark.bench.MadeUpSchool.SUBJECTS;
import static org.waymark.bench.MadeUpSchool.THIS_YEAR;
import static org.waymark.bench.MadeUpSchool.YEAR_GROUPS;
import static org.waymark.bench.MadeUpSchool.formOf;
import static org.waymark.bench.MadeUpSchool.yearGroupIn;

import java.time.LocalDate;
import java.util.List;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.waymark.bench.MadeUpSchool.Thing;
import org.waymark.tenancy.Role;

/** Schools, their years, classes, staff and pupils, as rows. */
final class SchoolTables {
    static final String PASSWORD = "made up for measuring";

    /** One hash for everybody: half a minute of work a thousand times over would measure nothing. */
    private final String hash = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(PASSWORD);

    /** In an order in which each may point at those before it. */
    List<Table> inOrder() {
        return List.of(
                new Table("school.trust", "id, slug, name", this::trust),
                new Table("school.school", "school_id, trust_id, slug, name", this::school),
                new Table("school.settings", "school_id, current_year, half_termly", this::settings),
                new Table("school.term", "school_id, start_year, term, starts_on, ends_on", this::terms),
                new Table("school.subject", "school_id, id, name, position", this::subjects),
                new Table("school.class", "school_id, id, start_year, name", this::classes),
                new Table("school.staff", "school_id, id, given_name, family_name, job, email", this::staff),
                new Table("identity.account", "id, email, name, password_hash, created_at", this::accounts),
                new Table("identity.membership", "account_id, school_id, roles", this::memberships),
                new Table("access.person", "school_id, account_id, staff_id, whole_school", this::persons),
                new Table("access.class_teacher", "school_id, class_id, staff_id", this::classTeachers),
                new Table(
                        "pupils.pupil",
                        "school_id, id, mis_id, legal_given_name, legal_family_name, given_name, family_name, born_on,"
                                + " sex, year_group, class_id, enrolled_on, pupil_premium, sen, eal",
                        this::pupils),
                new Table("pupils.year_taught", "school_id, pupil_id, start_year, year_group, class_id", this::years),
                new Table(
                        "pupils.contact",
                        "school_id, id, pupil_id, priority, given_name, family_name, relationship,"
                                + " parental_responsibility, email",
                        this::contacts),
                new Table("access.mentor", "school_id, pupil_id, staff_id", this::mentors));
    }

    private void trust(MadeUpSchool school, CopyRows out) {
        if (school.isFirstOfTrust()) {
            out.row(school.trust(), "made-up-trust-" + school.trust(), "Made-up Trust " + school.trust());
        }
    }

    private void school(MadeUpSchool school, CopyRows out) {
        out.row(school.key(), school.trust(), school.slug(), school.name());
    }

    private void settings(MadeUpSchool school, CopyRows out) {
        out.row(school.key(), THIS_YEAR, school.isHalfTermly());
    }

    private void terms(MadeUpSchool school, CopyRows out) {
        for (int year = FIRST_YEAR; year <= THIS_YEAR; year++) {
            out.row(school.key(), year, 1, LocalDate.of(year, 9, 1), LocalDate.of(year, 12, 31));
            out.row(school.key(), year, 2, LocalDate.of(year + 1, 1, 1), LocalDate.of(year + 1, 4, 10));
            out.row(school.key(), year, 3, LocalDate.of(year + 1, 4, 11), LocalDate.of(year + 1, 8, 31));
        }
    }

    private void subjects(MadeUpSchool school, CopyRows out) {
        for (int i = 0; i < SUBJECTS.length; i++) {
            out.row(school.key(), school.subject(i), SUBJECTS[i], i + 1);
        }
    }

    private void classes(MadeUpSchool school, CopyRows out) {
        for (int year = FIRST_YEAR; year <= THIS_YEAR; year++) {
            for (int group = 0; group < YEAR_GROUPS; group++) {
                for (int form = 0; form < school.forms(); form++) {
                    String name = (group == 0 ? "R" : group) + (form == 0 ? " Maple" : " Oak");
                    out.row(school.key(), school.classOf(year, group, form), year, name);
                }
            }
        }
    }

    private void staff(MadeUpSchool school, CopyRows out) {
        for (int person = 0; person < school.people(); person++) {
            String job = person == HEAD ? "Headteacher" : "Class teacher";
            out.row(school.key(), school.staff(person), school.staffName(person), "Made-up", job, school.email(person));
        }
    }

    private void accounts(MadeUpSchool school, CopyRows out) {
        for (int person = 0; person < school.people(); person++) {
            out.row(
                    school.account(person),
                    school.email(person),
                    school.staffName(person) + " Made-up",
                    hash,
                    MadeUpSchool.endOf(FIRST_YEAR, 0));
        }
    }

    private void memberships(MadeUpSchool school, CopyRows out) {
        for (int person = 0; person < school.people(); person++) {
            Role role = person == HEAD ? Role.HEAD : Role.TEACHER;
            out.row(school.account(person), school.key(), "{" + role.code() + "," + Role.MENTOR.code() + "}");
        }
    }

    private void persons(MadeUpSchool school, CopyRows out) {
        for (int person = 0; person < school.people(); person++) {
            out.row(school.key(), school.account(person), school.staff(person), person == HEAD);
        }
    }

    private void classTeachers(MadeUpSchool school, CopyRows out) {
        for (int group = 0; group < YEAR_GROUPS; group++) {
            for (int form = 0; form < school.forms(); form++) {
                out.row(
                        school.key(),
                        school.classOf(THIS_YEAR, group, form),
                        school.staff(school.teacherOf(group, form)));
            }
        }
    }

    private void pupils(MadeUpSchool school, CopyRows out) {
        for (int group = 0; group < YEAR_GROUPS; group++) {
            for (int place = 0; place < school.places(); place++) {
                var random = school.random(Thing.PUPIL, MadeUpSchool.pupilIndex(group, place));
                String given = Names.FIRST[random.nextInt(Names.FIRST.length)];
                String family = Names.LAST[random.nextInt(Names.LAST.length)];
                out.row(
                        school.key(),
                        school.pupil(group, place),
                        "M%d-%d".formatted(group, place),
                        given,
                        family,
                        given,
                        family,
                        LocalDate.of(THIS_YEAR - 5 - group, 9, 1).plusDays(random.nextInt(365)),
                        random.nextBoolean() ? "F" : "M",
                        group,
                        school.classOf(THIS_YEAR, group, formOf(place)),
                        LocalDate.of(Math.max(THIS_YEAR - group, FIRST_YEAR), 9, 1),
                        random.nextInt(4) == 0,
                        random.nextInt(7) == 0 ? "K" : null,
                        random.nextInt(5) == 0);
            }
        }
    }

    private void years(MadeUpSchool school, CopyRows out) {
        for (int year = FIRST_YEAR; year <= THIS_YEAR; year++) {
            for (int now = 0; now < YEAR_GROUPS; now++) {
                int then = yearGroupIn(year, now);
                for (int place = 0; then >= 0 && place < school.places(); place++) {
                    out.row(
                            school.key(),
                            school.pupil(now, place),
                            year,
                            then,
                            school.classOf(year, then, formOf(place)));
                }
            }
        }
    }

    private void contacts(MadeUpSchool school, CopyRows out) {
        for (int group = 0; group < YEAR_GROUPS; group++) {
            for (int place = 0; place < school.places(); place++) {
                int index = MadeUpSchool.pupilIndex(group, place);
                out.row(
                        school.key(),
                        school.madeUp(Thing.CONTACT, index),
                        school.pupil(group, place),
                        1,
                        Names.FIRST[index % Names.FIRST.length],
                        Names.LAST[index % Names.LAST.length],
                        "Parent",
                        true,
                        "parent-%d@made-up-%d.example".formatted(index, school.number()));
            }
        }
    }

    /** The head mentors a tenth of the school, as heads do. */
    private void mentors(MadeUpSchool school, CopyRows out) {
        for (int group = 0; group < YEAR_GROUPS; group++) {
            for (int place = 0; place < school.places(); place += 10) {
                out.row(school.key(), school.pupil(group, place), school.staff(HEAD));
            }
        }
    }
}
