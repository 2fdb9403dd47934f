package org.waymark.sheets;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.languages.Language;
import org.waymark.languages.Translations;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/** The language in which staff print a sheet: usually English, or one that is read at a pupil's home. */
@Repository
public class HomeLanguages {
    static final String SQL = """
            select c.pupil_id, coalesce(a.language, c.language) as language
              from pupils.contact c
              left join access.guardian g on g.school_id = :school and g.contact_id = c.id and g.stopped_at is null
              left join identity.account a on a.id = g.account_id
             where c.school_id = :school and c.pupil_id = any (:pupils::uuid[]) and c.suspended_at is null
               and coalesce(a.language, c.language) is not null
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = c.pupil_id)
             order by c.priority nulls last, c.id
            """;

    private final JdbcClient jdbc;
    private final Translations translations;

    HomeLanguages(JdbcClient jdbc, Translations translations) {
        this.jdbc = jdbc;
        this.translations = translations;
    }

    /** What is offered beside a sheet that is not signed yet, and which the family has another time: English first. */
    public static InLanguage offered(String pdf) {
        return InLanguage.of(pdf, Language.ENGLISH);
    }

    /** What is offered beside a sheet: that of the first adult whose language is one of ours and not English, else English. */
    public InLanguage offered(UUID pupil, String pdf, Viewer viewer) {
        return InLanguage.of(pdf, of(List.of(pupil), viewer).getOrDefault(pupil, Language.ENGLISH));
    }

    /**
     * That of the first adult of each pupil whose language is one of ours and not English: the one that they chose here, else the one
     * that the school knows. None for the others.
     */
    Map<UUID, Language> of(Collection<UUID> pupils, Viewer viewer) {
        Map<UUID, Language> found = new HashMap<>();
        jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupils", pupils.toArray(UUID[]::new))
                .query(row -> {
                    UUID pupil = row.getObject("pupil_id", UUID.class);
                    Language.named(row.getString("language"))
                            .filter(each -> each != Language.ENGLISH)
                            .ifPresent(each -> found.putIfAbsent(pupil, each));
                });
        return found;
    }

    /** A copy in the language of this code, in the school's wording. */
    public Copy in(String code, Copy copy, Viewer viewer) {
        Language language = Language.of(code).orElseThrow(NotFound::new);
        return language == Language.ENGLISH ? copy : copy.in(translations.in(language, viewer));
    }
}
