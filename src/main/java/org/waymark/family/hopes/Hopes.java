package org.waymark.family.hopes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.languages.Texts;
import org.waymark.mentoring.FamilyWord;
import org.waymark.mentoring.FamilyWords;
import org.waymark.mentoring.Meeting;
import org.waymark.pupils.PupilId;
import org.waymark.school.Subject;
import org.waymark.school.Subjects;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Choice;
import org.waymark.ui.Dates;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;

/** Puts the page together on which a family writes before a meeting. */
@Component("familyHopes")
class Hopes {
    static final String SQL = """
            select p.given_name from pupils.pupil p
             where p.school_id = :school and p.id = :pupil
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
            """;

    private final JdbcClient jdbc;
    private final FamilyWords words;
    private final Subjects subjects;

    Hopes(JdbcClient jdbc, FamilyWords words, Subjects subjects) {
        this.jdbc = jdbc;
        this.words = words;
        this.subjects = subjects;
    }

    /** The meeting to write about: none is not found, as is a child whom the viewer does not see. */
    Meeting meeting(UUID pupil, Viewer viewer) {
        return words.openFor(new PupilId(pupil), viewer).orElseThrow(NotFound::new);
    }

    /** A subject that the school does not have is none. */
    FamilyWord.Typed known(FamilyWord.Typed typed, Viewer viewer) {
        boolean known =
                subjects.all(viewer).stream().anyMatch(each -> each.id().value().equals(typed.subject()));
        return known ? typed : new FamilyWord.Typed(typed.hope(), typed.helps(), typed.step(), null);
    }

    HopesPage page(UUID pupil, FamilyWord.@Nullable Typed typed, Problems problems, Viewer viewer, Texts texts) {
        Meeting meeting = meeting(pupil, viewer);
        FamilyWord kept = words.see(meeting, viewer).orElse(null);
        List<Subject> taught = subjects.all(viewer);
        FamilyWord.Typed shown = typed != null
                ? typed
                : kept == null
                        ? new FamilyWord.Typed("", "", "", null)
                        : new FamilyWord.Typed(kept.hope(), kept.helps(), kept.step(), kept.subject());
        String given = jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", pupil)
                .query(String.class)
                .single();
        LocalDate day = meeting.day();
        UUID subject = shown.subject();
        return new HopesPage(
                texts,
                given,
                day == null ? texts.say("family.hopes.coming", given) : texts.say("family.hopes.comingOn", given, day),
                viewer.path() + "/family/hopes/" + pupil,
                viewer.path() + "/family/children/" + pupil,
                kept == null
                        ? null
                        : texts.say(
                                "family.hopes.kept",
                                Dates.here(kept.at().toInstant()).toLocalDate()),
                kept == null || kept.answered() == null ? null : HopesPage.Answer.of(kept.answered(), texts),
                kept != null && kept.agreed() != null,
                shown.hope(),
                shown.helps(),
                shown.step(),
                Stream.concat(
                                Stream.of(Choice.of("", texts.say("family.hopes.personal"))),
                                taught.stream()
                                        .map(each -> Choice.of(each.id().value().toString(), each.name())))
                        .toList(),
                subject == null ? "" : subject.toString(),
                problems);
    }
}
