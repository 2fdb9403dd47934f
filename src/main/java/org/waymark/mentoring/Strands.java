package org.waymark.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Refused;
import tools.jackson.databind.json.JsonMapper;

/** The door to a school's own list of attitude strands, and to the colours in which it says how they are. */
@Repository
public class Strands {
    public static final int MOST = 20;
    static final String ALL_SQL = """
            select s.id as strand_id, s.name, s.child, s.retired_at is not null as retired
              from mentoring.strand s
             where s.school_id = :school
             order by s.retired_at is not null, s.position, s.id
            """;
    static final String COLOURS_SQL = """
            select place, words from mentoring.strand_colour where school_id = :school and in_use order by place
            """;
    static final String ADD_SQL = """
            insert into mentoring.strand (school_id, id, name, child, position) values (:school, :id, :name, :child, :position)
            """;
    static final String CHANGE_SQL = """
            update mentoring.strand set name = :name, child = :child, position = :position
             where school_id = :school and id = :id
            """;
    static final String BEHIND_SQL = """
            update mentoring.strand s
               set position = :many + r.place
              from (select id, row_number() over (order by position, id) as place
                      from mentoring.strand
                     where school_id = :school and not (id = any (:kept::uuid[]))) r
             where s.school_id = :school and s.id = r.id
            """;
    static final String BRING_BACK_SQL = """
            update mentoring.strand set retired_at = null, position = 99
             where school_id = :school and id = :id and retired_at is not null
            """;
    static final String RETIRE_SQL = """
            update mentoring.strand set retired_at = :at where school_id = :school and id = :id and retired_at is null
            """;
    static final String DELETE_UNUSED_SQL = """
            delete from mentoring.strand s
             where s.school_id = :school and s.id = :id
               and not exists (select 1 from mentoring.strand_view v where v.school_id = :school and v.strand_id = :id)
            """;
    static final String COLOUR_SQL = """
            insert into mentoring.strand_colour (school_id, place, words, in_use)
            values (:school, :place, :words, true)
            on conflict (school_id, place) do update set words = excluded.words, in_use = true
            """;
    static final String FEWER_SQL = """
            update mentoring.strand_colour set in_use = false where school_id = :school and place > :most
            """;

    /** What a school has as long as it has not said otherwise: always, usually, sometimes, rarely. */
    private static final List<StrandColour> USUAL_COLOURS = List.of(
            new StrandColour(1, "Always"),
            new StrandColour(2, "Usually"),
            new StrandColour(3, "Sometimes"),
            new StrandColour(4, "Rarely"));

    /** Attendance and punctuality are counted and not judged, so they are not among them. */
    private static final List<Strand.Typed> USUAL = List.of(
            new Strand.Typed(null, "Effort", "I try my best"),
            new Strand.Typed(null, "Attitude to learning", "I am ready to learn"),
            new Strand.Typed(null, "Behaviour in class", "I help everybody to learn in class"),
            new Strand.Typed(null, "Behaviour outside class", "I am kind outside and around school"),
            new Strand.Typed(null, "Homework", "I do my homework"),
            new Strand.Typed(null, "Uniform and PE kit", "I have what I need for school"));

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Strands(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the school's order, the retired ones last. */
    public List<Strand> all(Viewer viewer) {
        return jdbc.sql(ALL_SQL)
                .param("school", viewer.schoolKey())
                .query((row, n) -> strand(row))
                .list();
    }

    public List<Strand> inUse(Viewer viewer) {
        return all(viewer).stream().filter(each -> !each.retired()).toList();
    }

    /** The best first. */
    public List<StrandColour> colours(Viewer viewer) {
        List<StrandColour> own = jdbc.sql(COLOURS_SQL)
                .param("school", viewer.schoolKey())
                .query((row, n) -> new StrandColour(row.getInt("place"), row.getString("words")))
                .list();
        return own.isEmpty() ? USUAL_COLOURS : own;
    }

    /** The words of a place, whether or not the school still uses it. */
    public static String words(int place, @Nullable String own) {
        return own != null
                ? own
                : place <= USUAL_COLOURS.size() ? USUAL_COLOURS.get(place - 1).words() : "No longer in use";
    }

    /** Begins with the strands that most schools have. Nothing is changed where there are some. */
    public void begin(Viewer by) {
        if (all(by).isEmpty()) {
            keep(USUAL, Set.of(), by);
        }
    }

    /**
     * Keeps these as they are given, in their order, before any that somebody else added meanwhile. Those named as out are retired
     * where something was said of them, else they go.
     *
     * @throws Refused where one has no name, two have the same, or there are too many
     */
    public void keep(List<Strand.Typed> wanted, Set<StrandId> out, Viewer by) {
        if (wanted.size() > MOST) {
            throw new Refused("Keep at most " + MOST + " strands: a meeting talks about each of them.");
        }
        List<Strand.Typed> list = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Strand.Typed each = wanted.get(i).checked(i);
            if (each.name().isEmpty()) {
                throw new Refused("name-" + i, "Say what it is, such as “Effort”, or remove it.");
            }
            list.add(each);
        }
        Lists.different("name", list.stream().map(Strand.Typed::name).toList());
        Set<StrandId> known = all(by).stream().map(Strand::id).collect(Collectors.toSet());
        putBehind(list, by);
        for (int i = 0; i < list.size(); i++) {
            StrandId id = list.get(i).id();
            if (id == null || !known.contains(id)) {
                write(ADD_SQL, Uuid7.next(), list.get(i), i, by);
            } else {
                write(CHANGE_SQL, id.value(), list.get(i), i, by);
            }
        }
        out.forEach(each -> takeOut(each, by));
        audit.record(by, "changed the attitude strands", "strands", null, null, json(list), null);
    }

    /** What somebody else added meanwhile comes after what is kept, in the order it had. */
    private void putBehind(List<Strand.Typed> list, Viewer by) {
        jdbc.sql(BEHIND_SQL)
                .param("school", by.schoolKey())
                .param("many", list.size())
                .param(
                        "kept",
                        list.stream()
                                .map(Strand.Typed::id)
                                .filter(Objects::nonNull)
                                .map(StrandId::value)
                                .toArray(UUID[]::new))
                .update();
    }

    /** One that was retired is talked about again. */
    public void bringBack(StrandId strand, Viewer by) {
        jdbc.sql(BRING_BACK_SQL)
                .param("school", by.schoolKey())
                .param("id", strand.value())
                .update();
        audit.record(by, "brought an attitude strand back", strand.value().toString(), null, null, null, null);
    }

    /**
     * Three to five colours, the best first. One that goes keeps its words for what was said with it.
     *
     * @throws Refused where they are too few or too many, or one has no words
     */
    public void colour(List<String> wanted, Viewer by) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            words.add(Lists.line("colour-" + i, wanted.get(i), 40));
        }
        while (!words.isEmpty() && words.getLast().isEmpty()) {
            words.removeLast();
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).isEmpty()) {
                throw new Refused("colour-" + i, "Say this colour in a word, or empty those after it too.");
            }
        }
        if (words.size() < 3 || words.size() > 5) {
            throw new Refused(
                    "colour-" + Math.min(words.size(), 2), "Have three to five colours, each with its words.");
        }
        Lists.different("colour", words);
        for (int i = 0; i < words.size(); i++) {
            jdbc.sql(COLOUR_SQL)
                    .param("school", by.schoolKey())
                    .param("place", i + 1)
                    .param("words", words.get(i))
                    .update();
        }
        jdbc.sql(FEWER_SQL)
                .param("school", by.schoolKey())
                .param("most", words.size())
                .update();
        audit.record(by, "changed the colours of strands", "strands", null, null, JSON.writeValueAsString(words), null);
    }

    private void write(String sql, UUID id, Strand.Typed typed, int position, Viewer by) {
        jdbc.sql(sql)
                .param("school", by.schoolKey())
                .param("id", id)
                .param("name", typed.name())
                .param("child", typed.child())
                .param("position", position, Types.SMALLINT)
                .update();
    }

    private void takeOut(StrandId strand, Viewer by) {
        int gone = jdbc.sql(DELETE_UNUSED_SQL)
                .param("school", by.schoolKey())
                .param("id", strand.value())
                .update();
        if (gone == 0) {
            jdbc.sql(RETIRE_SQL)
                    .param("school", by.schoolKey())
                    .param("id", strand.value())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    static Strand strand(ResultSet row) throws SQLException {
        return new Strand(
                new StrandId(row.getObject("strand_id", UUID.class)),
                row.getString("name"),
                row.getString("child"),
                row.getBoolean("retired"));
    }

    private static String json(List<Strand.Typed> list) {
        return JSON.writeValueAsString(list.stream().map(Strand.Typed::name).collect(Collectors.toList()));
    }
}
