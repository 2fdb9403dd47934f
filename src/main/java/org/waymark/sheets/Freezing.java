package org.waymark.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.calendar.Term;
import org.waymark.mentoring.Awards;
import org.waymark.mentoring.Field;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.MeetingHeld;
import org.waymark.mentoring.Said;
import org.waymark.mentoring.Sayings;
import org.waymark.mentoring.Signatures;
import org.waymark.mentoring.Signing;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;

/** Keeps a sheet exactly as it is when its meeting is signed, in the transaction of the signing. */
@Component
class Freezing {
    private final SheetQuery query;
    private final Sayings sayings;
    private final Signatures signatures;
    private final Working working;
    private final Awards awards;
    private final SheetChoices choices;
    private final Versions versions;

    Freezing(
            SheetQuery query,
            Sayings sayings,
            Signatures signatures,
            Working working,
            Awards awards,
            SheetChoices choices,
            Versions versions) {
        this.query = query;
        this.sayings = sayings;
        this.signatures = signatures;
        this.working = working;
        this.awards = awards;
        this.choices = choices;
        this.versions = versions;
    }

    @EventListener
    void held(MeetingHeld event) {
        versions.add(event.meeting(), 1, asItIs(event.meeting(), event.by()), null, event.by());
    }

    private SheetPage asItIs(Meeting meeting, Viewer by) {
        SheetQuery.Sheet today = query.today(meeting.pupil().value(), by)
                .orElseThrow(() -> new IllegalStateException("a meeting was held of a pupil who has no sheet"));
        SheetSteps steps = today.steps();
        List<String> attendance = working.attendance(meeting, by);
        SheetPage page = today.page()
                .signed(meeting.round().label(), talk(meeting, steps, attendance, by), met(meeting), steps.reviewDue());
        return meeting.round().point().term() == Term.SUMMER && choices.now(by).annualReport()
                ? page.reporting(AnnualReport.line(page, !attendance.isEmpty()))
                : page;
    }

    private static String met(Meeting meeting) {
        LocalDate held = meeting.heldOn();
        return held == null ? "" : Dates.written(held);
    }

    private Talk talk(Meeting meeting, SheetSteps steps, List<String> attendance, Viewer by) {
        List<String> work = new ArrayList<>(working.views(meeting, by));
        work.addAll(attendance);
        Map<Field, Said> said = sayings.now(meeting, by);
        Map<String, Signing> signed = signatures.of(meeting, by);
        return new Talk(
                words(said, Field.WENT),
                steps.reviewed(),
                words(said, Field.WHERE),
                words(said, Field.BARRIERS).lines().toList(),
                words(said, Field.HARD),
                steps.open(),
                words(said, Field.WANT),
                words(said, Field.BE),
                words(said, Field.PROUD),
                words(said, Field.CHILD),
                words(said, Field.MENTOR),
                work,
                awards.inWords(meeting.pupil(), by),
                signature(signed.get("pupil"), met(meeting)),
                signature(signed.get("mentor"), met(meeting)));
    }

    private static String words(Map<Field, Said> said, Field field) {
        Said now = said.get(field);
        return now == null ? "" : now.words();
    }

    private static Talk.@Nullable Signature signature(@Nullable Signing signing, String day) {
        return signing == null ? null : new Talk.Signature(signing.name(), signing.mark(), day);
    }
}
