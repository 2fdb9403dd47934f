package org.waymark.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.OneSchool;
import org.waymark.hosting.CommandCall;
import org.waymark.hosting.Options;
import org.waymark.tenancy.Uuid7;

class AuditCommandTest {

    @Test
    void says_of_each_school_whether_its_audit_is_as_it_was_sealed() {
        try (OneSchool world = new OneSchool()) {
            events(1234, world);
            world.get(Sealing.class).sealEverySchool();
            world.moveTo("Brookside Primary");
            assertThat(said(world))
                    .isEqualTo(new Said(
                            0,
                            List.of(
                                    "Brookside Primary: nothing is sealed yet. Events are sealed between one and two hours"
                                            + " after they happen.",
                                    "Oakfield: 1,234 events in 1 seal, none changed.")));
            events(3, world);
            world.get(Sealing.class).sealEverySchool();
            world.get(Sealing.class).sealEverySchool();
            world.asOwner("delete from audit.event where act = 'event 2'");
            assertThat(said(world).status()).isEqualTo(1);
            assertThat(said(world).lines().getFirst())
                    .startsWith(
                            "Brookside Primary: seal 1 of 1, made on 24 November 2026 at 10.00am, does not hold. One of"
                                    + " its events was changed or taken away: they go from the first until ")
                    .endsWith(". Compare them with a backup.");
            assertThat(said(world).lines().getLast()).endsWith("none changed.");
        }
    }

    private record Said(int status, List<String> lines) {}

    private static Said said(OneSchool world) {
        var out = new StringWriter();
        var options = Options.parse(List.of("audit"), Map.of());
        int status = world.get(AuditCommand.class)
                .run(new CommandCall(
                        options,
                        List.of(),
                        new PrintWriter(out),
                        new PrintWriter(out),
                        OutputStream.nullOutputStream(),
                        "gill"));
        return new Said(status, out.toString().lines().toList());
    }

    private static void events(int count, OneSchool world) {
        world.run(() -> {
            for (int i = 1; i <= count; i++) {
                world.get(JdbcClient.class)
                        .sql("""
                                insert into audit.event (school_id, id, at, account_id, actor, act, subject)
                                values (:school, :id, now(), :account, 'Gill Hartley', :act, 'something')
                                """)
                        .param("school", world.head().schoolKey())
                        .param("id", Uuid7.olderThan(Duration.ofMinutes(60_000 - i)))
                        .param("account", UUID.randomUUID())
                        .param("act", "event " + i)
                        .update();
            }
        });
    }
}
