package org.waymark.sheets;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;

/** The door to the school's logo: the one that stands, and those that signed sheets have. */
@Repository
public class Logos {
    static final String NOW_SQL = """
            select png from sheets.logo where school_id = :school order by at desc, id desc limit 1
            """;
    static final String OF_SQL = """
            select id, png from sheets.logo
             where school_id = :school and id = any (:ids::uuid[]) and png is not null
            """;
    static final String ADD_SQL = """
            insert into sheets.logo (school_id, id, png, at, by_name) values (:school, :id, :png, :at, :actor)
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Logos(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** As PNG; empty where the school has none. */
    public Optional<byte[]> now(Viewer viewer) {
        return jdbc.sql(NOW_SQL)
                .param("school", viewer.schoolKey())
                .query((row, n) -> Optional.ofNullable(row.getBytes("png")))
                .optional()
                .flatMap(each -> each);
    }

    /** By which they are known on sheets, as addresses that hold the picture itself. */
    Map<UUID, String> of(Collection<UUID> ids, Viewer viewer) {
        Map<UUID, String> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(OF_SQL)
                    .param("school", viewer.schoolKey())
                    .param("ids", ids.toArray(UUID[]::new))
                    .query(row -> {
                        String png = Base64.getEncoder().encodeToString(row.getBytes("png"));
                        found.put(row.getObject("id", UUID.class), "data:image/png;base64," + png);
                    });
        }
        return found;
    }

    /** @throws org.waymark.ui.Refused where it is no picture, or too large */
    public void change(byte[] sent, Viewer by) {
        add(LogoImage.drawn(sent), "changed the school's logo", by);
    }

    public void remove(Viewer by) {
        if (now(by).isPresent()) {
            add(null, "removed the school's logo", by);
        }
    }

    private void add(byte @Nullable [] png, String act, Viewer by) {
        UUID id = Uuid7.next();
        jdbc.sql(ADD_SQL)
                .param("school", by.schoolKey())
                .param("id", id)
                .param("png", png, Types.BINARY)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", by.name())
                .update();
        audit.record(by, act, id.toString(), null, null, null, null);
    }
}
