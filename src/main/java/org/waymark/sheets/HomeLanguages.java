package org.waymark.sheets;

import java.util.Optional;
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
            select c.language from pupils.contact c
             where c.school_id = :school and c.pupil_id = :pupil and c.suspended_at is null and c.language is not null
               and exists (select 1 from access.visible_pupil a
                            where a.school_id = :school and a.account_id = :account and a.pupil_id = c.pupil_id)
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
        Language home = jdbc
                .sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", pupil)
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .map(Language::named)
                .flatMap(Optional::stream)
                .filter(each -> each != Language.ENGLISH)
                .findFirst()
                .orElse(Language.ENGLISH);
        return InLanguage.of(pdf, home);
    }

    /** A copy in the language of this code, in the school's wording. */
    public Copy in(String code, Copy copy, Viewer viewer) {
        Language language = Language.of(code).orElseThrow(NotFound::new);
        return language == Language.ENGLISH ? copy : copy.in(translations.in(language, viewer));
    }
}
