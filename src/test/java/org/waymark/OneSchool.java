package org.waymark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.waymark.access.Access;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.Term;
import org.waymark.calendar.YearGroup;
import org.waymark.hosting.DataDirectory;
import org.waymark.hosting.DatabaseAccess;
import org.waymark.hosting.Installation;
import org.waymark.hosting.Kind;
import org.waymark.pupils.PupilId;
import org.waymark.scales.Preset;
import org.waymark.scales.Scales;
import org.waymark.school.ClassId;
import org.waymark.school.Classes;
import org.waymark.school.School;
import org.waymark.school.SchoolYears;
import org.waymark.school.Schools;
import org.waymark.school.Staff;
import org.waymark.school.StaffId;
import org.waymark.school.SubjectId;
import org.waymark.school.Subjects;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Role;
import org.waymark.tenancy.SchoolTransactions;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import tools.jackson.databind.json.JsonMapper;

/**
 * A school in a database of its own, with the doors up to {@code consultations} and no web in front, for tests of what they keep. It
 * is 24 November 2026 there, in the autumn of 2026/27.
 */
public final class OneSchool implements AutoCloseable {
    public static final AcademicYear NOW = new AcademicYear(2026);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final AnnotationConfigApplicationContext context;
    private final TestDatabase database;
    private final HikariDataSource pool;
    private final AtomicInteger statements = new AtomicInteger();
    private School school;
    private Viewer head;

    public OneSchool() {
        database = TestDatabase.migrated();
        pool = pooled(database.access());
        context = new AnnotationConfigApplicationContext(new DefaultListableBeanFactory());
        context.registerBean(DataSource.class, () -> counting(pool));
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(get(DataSource.class)));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(get(DataSource.class)));
        context.registerBean(
                Clock.class, () -> Clock.fixed(TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        context.registerBean(SchoolTransactions.class);
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.registerBean(Installation.class, () -> installation(database.access()));
        var doors = new ClassPathBeanDefinitionScanner(context);
        doors.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(
                "org\\.waymark\\.[a-z]+\\.[a-z]+\\..*|org\\.waymark\\..*(Controller|Configuration|Cookie)")));
        doors.scan(
                "org.waymark.school",
                "org.waymark.access",
                "org.waymark.audit",
                "org.waymark.scales",
                "org.waymark.attainment",
                "org.waymark.attendance",
                "org.waymark.objectives",
                "org.waymark.targets",
                "org.waymark.pupils",
                "org.waymark.mentoring",
                "org.waymark.languages",
                "org.waymark.mail",
                "org.waymark.consultations");
        context.refresh();
        school = add("Oakfield");
        head = person(school, "Ruth Adebayo", Role.HEAD);
    }

    public <T> T get(Class<T> door) {
        return context.getBean(door);
    }

    public Viewer head() {
        return head;
    }

    /** From here on everything is another school's, until the next. */
    public Viewer moveTo(String name) {
        school = add(name);
        head = person(school, "Head of " + name, Role.HEAD);
        return head;
    }

    public <T extends @Nullable Object> T in(Viewer viewer, Supplier<T> work) {
        return get(SchoolTransactions.class).in(viewer.school(), work);
    }

    public <T extends @Nullable Object> T in(Supplier<T> work) {
        return in(head, work);
    }

    public void run(Runnable work) {
        in(head, () -> {
            work.run();
            return true;
        });
    }

    /** How many statements the work takes, beside the one that opens the school. */
    public int statements(Runnable work) {
        return in(head, () -> {
            int before = statements.get();
            work.run();
            return statements.get() - before;
        });
    }

    /** As a door does that tells the modules above. */
    public void publish(Object event) {
        run(() -> context.publishEvent(event));
    }

    /** What somebody with the owner's password does to the school's rows behind Waymark's back. */
    public int asOwner(String sql) {
        try (Connection owner = database.owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("set app.school_id = '" + school.id().value() + "'");
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A count, or any other single number. */
    public long number(String sql) {
        return in(() -> get(JdbcClient.class).sql(sql).query(Long.class).single());
    }

    /** Any other single value, as text. */
    public String text(String sql) {
        return in(() -> get(JdbcClient.class).sql(sql).query(String.class).single());
    }

    public Viewer person(String name, Role role) {
        return person(school, name, role);
    }

    /** A class teacher of one class and no more. */
    public Viewer teacher(String name, ClassId teaches) {
        var viewer = new Viewer(
                school.id(),
                school.slug(),
                school.name(),
                new AccountId(UUID.randomUUID()),
                name,
                Set.of(Role.TEACHER));
        run(() -> {
            StaffId staff = get(Staff.class)
                    .add(name, "Teacher", "", UUID.randomUUID() + "@example.org", viewer)
                    .id();
            get(Access.class).place(viewer.account(), staff, viewer.roles(), school.id());
            get(Access.class).teaches(staff, Set.of(teaches), viewer);
        });
        return viewer;
    }

    public ClassId registrationClass(String name) {
        return in(() -> get(Classes.class).add(NOW, name, head).id());
    }

    public SubjectId subject(String name) {
        return in(() -> get(Subjects.class).add(name, head).id());
    }

    /** A subject that every year group is assessed in by a scale that ships. */
    public SubjectId subject(String name, Preset preset) {
        var subject = subject(name);
        use(preset, NOW, subject);
        return subject;
    }

    public void use(Preset preset, AcademicYear from, SubjectId subject) {
        var yearGroups = IntStream.rangeClosed(0, 6).mapToObj(YearGroup::new).toList();
        run(() -> {
            var scales = get(Scales.class);
            scales.assign(
                    Set.of(subject),
                    yearGroups,
                    from,
                    scales.install(preset, head).id(),
                    head);
        });
    }

    public PupilId pupil(int yearGroup) {
        return pupil(yearGroup, null);
    }

    public PupilId pupil(int yearGroup, @Nullable ClassId registrationClass) {
        var id = Uuid7.next();
        run(() -> get(JdbcClient.class)
                .sql("""
                        insert into pupils.pupil (school_id, id, legal_given_name, legal_family_name, given_name,
                                                  family_name, born_on, year_group, class_id)
                        values (:school, :id, 'Ada', 'Murray', 'Ada', 'Murray', date '2018-01-02', :year, :class::uuid)
                        """)
                .param("school", school.id().value())
                .param("id", id)
                .param("year", yearGroup)
                .param("class", registrationClass == null ? null : registrationClass.value())
                .update());
        return new PupilId(id);
    }

    /** Records that in a year the pupil was taught in a year group. */
    public void taught(PupilId pupil, AcademicYear year, int yearGroup) {
        run(() -> get(JdbcClient.class)
                .sql("""
                        insert into pupils.year_taught (school_id, pupil_id, start_year, year_group)
                        values (:school, :pupil, :year, :group)
                        on conflict (school_id, pupil_id, start_year) do update set year_group = excluded.year_group
                        """)
                .param("school", school.id().value())
                .param("pupil", pupil.value())
                .param("year", year.startYear())
                .param("group", yearGroup)
                .update());
    }

    public static CollectionPoint point(int startYear, Term term) {
        return CollectionPoint.endOf(term, new AcademicYear(startYear));
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }

    private School add(String name) {
        var added = get(Schools.class).add(name, null);
        get(SchoolTransactions.class)
                .run(added.id(), () -> get(SchoolYears.class).open(added.id(), NOW));
        return added;
    }

    private Viewer person(School of, String name, Role role) {
        var viewer = new Viewer(of.id(), of.slug(), of.name(), new AccountId(UUID.randomUUID()), name, Set.of(role));
        get(SchoolTransactions.class)
                .run(of.id(), () -> get(Access.class).place(viewer.account(), null, viewer.roles(), of.id()));
        return viewer;
    }

    private static Installation installation(DatabaseAccess access) {
        try {
            DataDirectory directory = DataDirectory.open(Files.createTempDirectory("waymark-school"));
            return new Installation(directory, Kind.REAL, URI.create("http://localhost"), access);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HikariDataSource pooled(DatabaseAccess access) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.app().role());
        pool.setPassword(access.app().password());
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(1);
        return pool;
    }

    private DataSource counting(DataSource target) {
        return new DelegatingDataSource(target) {
            @Override
            public Connection getConnection() throws SQLException {
                var connection = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")) {
                                statements.incrementAndGet();
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getTargetException();
                            }
                        });
            }
        };
    }
}
