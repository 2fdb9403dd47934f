package org.waymark.mentoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Refused;
import tools.jackson.databind.json.JsonMapper;

/** The door to the school's list of what makes it hard. What was ticked in a meeting keeps the words it was ticked with. */
@Repository
public class Barriers {
    public static final int MOST = 40;
    static final int LONGEST = 100;
    static final String ALL_SQL = """
            select words from mentoring.barrier where school_id = :school order by position, words
            """;
    static final String CLEAR_SQL = """
            delete from mentoring.barrier where school_id = :school
            """;
    static final String KEEP_SQL = """
            insert into mentoring.barrier (school_id, words, position)
            select :school, l.words, l.position from unnest(:words::text[]) with ordinality as l(words, position)
            """;

    /** For as long as a school has not written its own. */
    private static final List<String> USUAL = List.of(
            "Remembering what I learned",
            "Listening for a long time",
            "Starting on my own",
            "Reading the question",
            "Writing it down",
            "Being tired",
            "Missing school",
            "Noise around me",
            "Worries",
            "Homework");

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Audit audit;

    Barriers(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** One as it was typed, and as it stood before; empty where it is new. */
    public record Typed(String was, String words) {}

    /** One as it is offered in a meeting. */
    public record Offered(String words, boolean chosen) {}

    /** The school's list, and whatever was chosen while it was another. */
    public List<Offered> offered(Collection<String> chosen, Viewer viewer) {
        return Stream.concat(all(viewer).stream(), chosen.stream())
                .distinct()
                .map(each -> new Offered(each, chosen.contains(each)))
                .toList();
    }

    /** In the school's order. */
    public List<String> all(Viewer viewer) {
        List<String> own = jdbc.sql(ALL_SQL)
                .param("school", viewer.schoolKey())
                .query((row, n) -> row.getString("words"))
                .list();
        return own.isEmpty() ? USUAL : own;
    }

    /**
     * Keeps these as they are given, in their order, before any that somebody else added meanwhile.
     *
     * @param out what is no longer in the list
     * @throws Refused where one is empty, two say the same, or none or too many are left
     */
    public void keep(List<Typed> wanted, Set<String> out, Viewer by) {
        List<String> was = all(by);
        List<String> list = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String words = Lists.line("words-" + i, wanted.get(i).words(), LONGEST);
            if (words.isEmpty()) {
                throw new Refused("words-" + i, "Say it in a few words, or remove it.");
            }
            list.add(words);
        }
        Lists.different("words", list);
        Set<String> settled = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        settled.addAll(list);
        settled.addAll(out);
        wanted.forEach(each -> settled.add(each.was()));
        was.stream().filter(each -> !settled.contains(each)).forEach(list::add);
        if (list.isEmpty()) {
            throw new Refused("The list cannot be empty. Keep at least one.");
        }
        if (list.size() > MOST) {
            throw new Refused("Keep at most " + MOST + ": nobody reads more in a meeting.");
        }
        jdbc.sql(CLEAR_SQL).param("school", by.schoolKey()).update();
        jdbc.sql(KEEP_SQL)
                .param("school", by.schoolKey())
                .param("words", list.toArray(String[]::new))
                .update();
        audit.record(
                by,
                "changed what makes it hard",
                "barriers",
                null,
                JSON.writeValueAsString(was),
                JSON.writeValueAsString(list),
                null);
    }
}
