package org.waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.hosting.DataDirectory;
import org.waymark.hosting.DatabaseAccess;
import org.waymark.hosting.Installation;
import org.waymark.hosting.Kind;
import org.waymark.hosting.start.InstallationInitializer;
import org.waymark.identity.DemoPeople;
import org.waymark.tenancy.Presence;
import org.waymark.tenancy.SchoolTransactions;
import org.waymark.tenancy.Viewer;
import org.waymark.tenancy.Viewers;

/** The whole product as it runs, once for all tests: real HTTP, a real PostgreSQL, the demonstration planted in it. */
public final class Product {
    private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();

    private final ConfigurableApplicationContext spring;
    private final TestDatabase database;

    private Product(ConfigurableApplicationContext spring, TestDatabase database) {
        this.spring = spring;
        this.database = database;
    }

    public static Product running() {
        return Once.PRODUCT;
    }

    public URI address() {
        WebServerApplicationContext web = (WebServerApplicationContext) spring;
        return URI.create("http://localhost:" + web.getWebServer().getPort());
    }

    /** Somebody who has just opened a browser. */
    public Browser browser() {
        return new Browser(address());
    }

    /** Somebody of the cast, signed in. */
    public Browser as(Cast who) {
        return browser().signIn(who.email(), DemoPeople.PASSWORD);
    }

    public <T> T bean(Class<T> type) {
        return spring.getBean(type);
    }

    public TestDatabase database() {
        return database;
    }

    /** Does something in the school's transaction, as somebody of the cast. */
    public <T> T in(Cast who, java.util.function.Function<Viewer, T> work) {
        Viewer viewer = viewer(who);
        return bean(SchoolTransactions.class).in(viewer.school(), () -> work.apply(viewer));
    }

    public Viewer viewer(Cast who) {
        var accounts = bean(org.waymark.identity.Accounts.class);
        var account = accounts.findByEmail(who.email()).orElseThrow();
        return bean(Viewers.class)
                .find(account.account(), who.school())
                .map(Presence::viewer)
                .orElseThrow();
    }

    /** What is sent to the database while something is done, without BEGIN and COMMIT. */
    public List<String> statements(Supplier<?> work) {
        STATEMENTS.clear();
        work.get();
        return List.copyOf(STATEMENTS);
    }

    /** Does something of which the product's database keeps nothing. */
    public void keepingNothing(Runnable work) {
        Unkept.during(work);
    }

    private static final class Once {
        static final Product PRODUCT = start();

        private static Product start() {
            TestDatabase database = TestDatabase.migrated();
            try {
                Path folder = Files.createTempDirectory("waymark-product");
                DataDirectory directory = DataDirectory.open(folder);
                directory.decide(Kind.DEMO);
                int port = freePort();
                Installation installation = new Installation(
                        directory, Kind.DEMO, URI.create("http://localhost:" + port), database.access());
                return new Product(start(installation, port), database);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }

        private static ConfigurableApplicationContext start(Installation installation, int port) {
            DatabaseAccess access = installation.database();
            SpringApplication application = new SpringApplication(Waymark.class);
            application.setDefaultProperties(Map.of("logging.level.root", "warn"));
            application.addInitializers(
                    new InstallationInitializer(installation, "127.0.0.1", port),
                    context -> context.getBeanFactory().addBeanPostProcessor(new Counting()));
            ConfigurableApplicationContext spring = application.run();
            Runtime.getRuntime().addShutdownHook(new Thread(spring::close));
            assert access.app().role().equals(DatabaseAccess.APP_ROLE);
            return spring;
        }
    }

    private static final class Counting implements BeanPostProcessor {
        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            return bean;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (!(bean instanceof DataSource dataSource) || !name.equals("dataSource")) {
                return bean;
            }
            return ProxyDataSourceBuilder.create(new Unkept(dataSource))
                    .afterQuery((execution, queries) -> queries.forEach(query -> STATEMENTS.add(query.getQuery())))
                    .build();
        }
    }
}
