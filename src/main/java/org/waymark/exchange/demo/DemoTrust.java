package org.waymark.exchange.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.access.Access;
import org.waymark.exchange.Choices;
import org.waymark.exchange.FilesIn;
import org.waymark.exchange.Report;
import org.waymark.exchange.SchoolOpening;
import org.waymark.hosting.FirstStart;
import org.waymark.hosting.Installation;
import org.waymark.hosting.PretendedDay;
import org.waymark.identity.Account;
import org.waymark.identity.Accounts;
import org.waymark.identity.DemoPeople;
import org.waymark.identity.NewPassword;
import org.waymark.pupils.Pupil;
import org.waymark.pupils.Pupils;
import org.waymark.school.School;
import org.waymark.school.Schools;
import org.waymark.school.Staff;
import org.waymark.school.StaffMember;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Role;
import org.waymark.tenancy.SchoolTransactions;
import org.waymark.tenancy.Viewer;

/** Plants Waymark Demonstration Trust, with Oakfield on levels and Brookside on stages, in the autumn of 2026. */
@Component
class DemoTrust implements FirstStart {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int MENTEES = 6;

    private final PretendedDay day;
    private final Schools schools;
    private final SchoolOpening opening;
    private final SchoolTransactions transactions;
    private final FilesIn files;
    private final Accounts accounts;
    private final NewPassword passwords;
    private final Staff staff;
    private final Pupils pupils;
    private final Access access;
    private final DemoObjectives objectives;
    private final DemoRound round;
    private final DemoSelfReviews selfReviews;
    private final DemoFamilies families;
    private final DemoConsultations consultations;

    DemoTrust(
            PretendedDay day,
            Schools schools,
            SchoolOpening opening,
            SchoolTransactions transactions,
            FilesIn files,
            Accounts accounts,
            NewPassword passwords,
            Staff staff,
            Pupils pupils,
            Access access,
            DemoObjectives objectives,
            DemoRound round,
            DemoSelfReviews selfReviews,
            DemoFamilies families,
            DemoConsultations consultations) {
        this.day = day;
        this.schools = schools;
        this.opening = opening;
        this.transactions = transactions;
        this.files = files;
        this.accounts = accounts;
        this.passwords = passwords;
        this.staff = staff;
        this.pupils = pupils;
        this.access = access;
        this.objectives = objectives;
        this.round = round;
        this.selfReviews = selfReviews;
        this.families = families;
        this.consultations = consultations;
    }

    @Override
    public void plant(Installation installation) {
        if (!schools.all().isEmpty()) {
            return;
        }
        day.pretend(TODAY);
        long trust = schools.addTrust("Waymark Demonstration Trust");
        Set<AccountId> people = new HashSet<>();
        people.addAll(plant("Oakfield Primary", "oakfield", "oakfield-results.csv", trust));
        people.addAll(plant("Brookside Primary", "brookside", "brookside-results-wide.csv", trust));
        Account helen = accounts.forEmail(Cast.TRUST_LEAD, "Helen Marsh");
        accounts.leadTrust(helen.account(), trust);
        people.add(helen.account());
        passwords.give(people, DemoPeople.PASSWORD);
    }

    private Set<AccountId> plant(String name, String file, String results, long trust) {
        School school = opening.open(name, trust);
        return transactions.in(school.id(), () -> {
            Viewer viewer = new Viewer(
                    school.id(),
                    school.slug(),
                    school.name(),
                    AccountId.COMMAND_LINE,
                    "the demonstration",
                    Set.of(Role.OFFICE));
            for (String each : List.of(file + "-pupils.csv", file + "-contacts.csv", file + "-staff.csv", results)) {
                bringIn(each, viewer);
            }
            giveMentees(viewer);
            if (file.equals("oakfield")) {
                bringIn(file + "-attendance.csv", viewer);
                objectives.plant(viewer);
                round.open(viewer);
                selfReviews.plant(viewer);
                families.plant(viewer);
                consultations.plant(viewer);
            }
            Set<AccountId> people = new HashSet<>();
            staff.all(viewer)
                    .forEach(member -> people.add(
                            accounts.findByEmail(member.email()).orElseThrow().account()));
            return people;
        });
    }

    private void bringIn(String file, Viewer viewer) {
        try (InputStream in = Objects.requireNonNull(DemoTrust.class.getResourceAsStream("/demo/" + file), file)) {
            Report report = files.apply(files.understand(in.readAllBytes(), null, viewer), Choices.NONE, viewer);
            if (report.stopped() != null) {
                throw new IllegalStateException(file + ": " + report.stopped());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No school's export says who mentors whom. */
    private void giveMentees(Viewer viewer) {
        for (StaffMember member : staff.all(viewer)) {
            if (member.email().equalsIgnoreCase(Cast.MENTOR)) {
                pupils.all(viewer).stream()
                        .filter(pupil -> pupil.yearGroup().number() >= 4)
                        .sorted(java.util.Comparator.comparing(
                                Pupil::misId, java.util.Comparator.nullsLast(String::compareTo)))
                        .filter(pupil -> "K".equals(pupil.about().sen())
                                || Boolean.TRUE.equals(pupil.about().pupilPremium()))
                        .limit(MENTEES)
                        .forEach(pupil -> access.mentors(member.id(), pupil.id(), viewer));
            }
        }
    }
}
