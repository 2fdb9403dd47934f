package org.waymark.sheets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.mentoring.Amendments;
import org.waymark.mentoring.Field;
import org.waymark.mentoring.Meeting;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.Refused;

/** Makes the next version of a signed sheet: other words and next steps, where the child is as it was. The version before stays. */
@Component
public class Amending {
    /** What can be put in other words. */
    public static final List<Field> FIELDS =
            List.of(Field.WENT, Field.WHERE, Field.HARD, Field.WANT, Field.BE, Field.PROUD, Field.CHILD, Field.MENTOR);

    private final Amendments amendments;
    private final Versions versions;
    private final Clock clock;

    Amending(Amendments amendments, Versions versions, Clock clock) {
        this.amendments = amendments;
        this.versions = versions;
        this.clock = clock;
    }

    public static String words(Talk talk, Field field) {
        return switch (field) {
            case WENT -> talk.went();
            case WHERE -> talk.noticed();
            case HARD -> talk.hard();
            case WANT -> talk.want();
            case BE -> talk.be();
            case PROUD -> talk.proud();
            case CHILD -> talk.child();
            case MENTOR -> talk.mentor();
            case BARRIERS -> String.join("\n", talk.barriers());
        };
    }

    /**
     * Amends a version.
     *
     * @param words what is to stand in each field
     * @param steps what is to stand for each next step of the sheet, in its order
     * @throws Refused where it is not the newest, nothing is changed, or no reason is given
     */
    public void amend(
            Version version,
            Meeting meeting,
            Map<Field, String> words,
            List<Amendments.Step> steps,
            String reason,
            Viewer by) {
        if (!version.newest()) {
            throw new Refused("This sheet was amended meanwhile. Open the newest version, and amend that.");
        }
        Talk was = version.page().talk();
        Map<Field, String> changed = new EnumMap<>(Field.class);
        words.forEach((field, said) -> {
            if (!said.equals(words(was, field))) {
                changed.put(field, said);
            }
        });
        Map<UUID, Amendments.Step> reworded = new LinkedHashMap<>();
        List<Talk.Step> now = new ArrayList<>();
        for (int i = 0; i < was.steps().size(); i++) {
            Talk.Step step = was.steps().get(i);
            Amendments.Step said = i < steps.size() ? steps.get(i) : said(step);
            if (!said.equals(said(step))) {
                said = said.checked();
                reworded.put(UUID.fromString(step.id()), said);
            }
            now.add(new Talk.Step(
                    step.id(),
                    step.subject(),
                    said.wording(),
                    said.howWeKnow(),
                    said.iWill(),
                    said.schoolWill(),
                    said.homeCan(),
                    step.reviewOn()));
        }
        String why = amendments.amend(meeting, changed, reworded, reason, by);
        Talk talk = new Talk(
                words.getOrDefault(Field.WENT, was.went()),
                was.reviews(),
                words.getOrDefault(Field.WHERE, was.noticed()),
                was.barriers(),
                words.getOrDefault(Field.HARD, was.hard()),
                now,
                words.getOrDefault(Field.WANT, was.want()),
                words.getOrDefault(Field.BE, was.be()),
                words.getOrDefault(Field.PROUD, was.proud()),
                words.getOrDefault(Field.CHILD, was.child()),
                words.getOrDefault(Field.MENTOR, was.mentor()),
                was.work(),
                was.awards(),
                was.pupilSigned(),
                was.mentorSigned());
        String how = "Amended on %s by %s: %s".formatted(Dates.written(LocalDate.now(clock)), by.name(), why);
        SheetPage page = version.page().amended(talk, version.page().top().reviewDue(), how);
        versions.add(meeting, version.number() + 1, page, why, by);
    }

    public static Amendments.Step said(Talk.Step step) {
        return new Amendments.Step(step.wording(), step.howWeKnow(), step.iWill(), step.schoolWill(), step.homeCan());
    }
}
