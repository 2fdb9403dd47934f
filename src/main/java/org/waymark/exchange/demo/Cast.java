package org.waymark.exchange.demo;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.hosting.Installation;
import org.waymark.hosting.ReadyLines;
import org.waymark.identity.Account;
import org.waymark.identity.Accounts;
import org.waymark.identity.DemoPeople;
import org.waymark.tenancy.Role;
import org.waymark.tenancy.Viewer;

/** The people of the demonstration whom a newcomer can be. */
@Component
class Cast implements DemoPeople, ReadyLines {
    static final String MENTOR = "dele.oyelaran@oakfield.example.org";
    static final String TRUST_LEAD = "helen.marsh@trust.example.org";
    static final String MOTHER = "aaliyah.cox218@example.org";
    static final String FATHER = "joseph.richardson253@example.org";
    static final String TEACHER = "priya.yusuf@oakfield.example.org";

    private static final List<Person> PEOPLE = List.of(
            new Person("Priya Yusuf", "Teacher of 4 Maple at Oakfield: her class, its grid and its sheets", TEACHER),
            new Person(
                    "Dele Oyelaran",
                    "Learning mentor and safeguarding lead at Oakfield: the few pupils he meets, and what was told to him",
                    MENTOR),
            new Person(
                    "Ruth Adebayo",
                    "Head of Oakfield: every class, and how far the grades are in",
                    "ruth.adebayo@oakfield.example.org"),
            new Person(
                    "Tomasz Lewandowski",
                    "Assessment lead at Oakfield: every class, subject by subject",
                    "tomasz.lewandowski@oakfield.example.org"),
            new Person(
                    "Gill Hartley",
                    "School office at Oakfield: imports, suspended contacts, staff codes",
                    "gill.hartley@oakfield.example.org"),
            new Person(
                    "Meera Nair",
                    "SENCo at Oakfield: pupils with support or a plan",
                    "meera.nair@oakfield.example.org"),
            new Person(
                    "Owain Prosser",
                    "Head of Brookside, which assesses in stages",
                    "owain.prosser@brookside.example.org"),
            new Person("Hamza Malik", "Teacher of 4B at Brookside", "hamza.malik@brookside.example.org"),
            new Person("Helen Marsh", "Trust lead: both schools side by side, and no pupil", TRUST_LEAD));

    private static final List<Person> FAMILIES = List.of(
            new Person("Aaliyah Cox", "Mother of Lucas in 4 Maple, who reads Polish", MOTHER),
            new Person("Joseph Richardson", "Lucas’s father, who lives elsewhere: sees nothing of hers", FATHER));

    private final Installation installation;

    Cast(Installation installation) {
        this.installation = installation;
    }

    /** The teacher in the school that is being planted, for what only a teacher or mentor may do. */
    static Viewer teacher(Accounts accounts, Viewer planting) {
        Account account = accounts.findByEmail(TEACHER).orElseThrow();
        return new Viewer(
                planting.school(),
                planting.slug(),
                planting.schoolName(),
                account.account(),
                account.name(),
                Set.of(Role.TEACHER));
    }

    @Override
    public List<Person> people() {
        return installation.isDemo() ? PEOPLE : List.of();
    }

    @Override
    public List<Person> families() {
        return installation.isDemo() ? FAMILIES : List.of();
    }

    @Override
    public List<String> lines(Installation started) {
        return started.isDemo()
                ? List.of("sign in as %s with the password %s".formatted(TEACHER, PASSWORD))
                : List.of();
    }
}
