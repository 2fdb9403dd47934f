package org.waymark.consultations.talk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.audit.Audit;
import org.waymark.consultations.Came;
import org.waymark.consultations.HeldTalk;
import org.waymark.consultations.TalkField;
import org.waymark.consultations.Talks;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.MeetingId;
import org.waymark.mentoring.Meetings;
import org.waymark.sheets.SheetOnScreen;
import org.waymark.sheets.Version;
import org.waymark.sheets.Versions;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.Link;
import org.waymark.ui.Problems;

/** Puts a talk together: what is written of it, and the sheet that the family has. */
@Component
class TalkQuery {
    private final Versions versions;
    private final Meetings meetings;
    private final SheetOnScreen sheets;
    private final Audit audit;
    private final Clock clock;

    TalkQuery(Versions versions, Meetings meetings, SheetOnScreen sheets, Audit audit, Clock clock) {
        this.versions = versions;
        this.meetings = meetings;
        this.sheets = sheets;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was refused: what was typed, what another wrote meanwhile, and why. */
    record Refusal(Map<TalkField, String> typed, List<Talks.Clash> clashes, Problems problems) {
        static final Refusal NONE = new Refusal(Map.of(), List.of(), Problems.none());
    }

    TalkPage page(HeldTalk talk, Refusal refusal, Viewer viewer) {
        audit.opened(List.of(talk.pupil().value()), viewer);
        String pupil = viewer.path() + "/sheets/pupils/" + talk.pupil().value();
        return new TalkPage(
                talk.name(),
                caption(talk),
                "With " + talk.adult() + (talk.language().isEmpty() ? "" : ", who speaks " + talk.language()),
                address(talk, viewer),
                viewer.path() + "/consultations/running-orders",
                talk.ended(),
                Arrays.stream(Came.values())
                        .map(each -> new TalkPage.Choice(each.code(), each.words(), each == talk.came()))
                        .toList(),
                talk.came() == null ? "" : "Noted by " + talk.cameBy() + ".",
                Arrays.stream(TalkField.values())
                        .map(field -> entry(field, talk, refusal))
                        .toList(),
                given(talk),
                sheet(talk, viewer),
                Link.to("The sheet as it stands today", pupil),
                refusal.problems);
    }

    static String address(HeldTalk talk, Viewer viewer) {
        return viewer.path() + "/consultations/talks/" + talk.booking();
    }

    private static String caption(HeldTalk talk) {
        LocalDateTime starts = talk.starts();
        StringBuilder caption = new StringBuilder(talk.occasion());
        if (starts != null) {
            caption.append(", ")
                    .append(Dates.withDay(starts.toLocalDate()))
                    .append(", ")
                    .append(Dates.time(starts.toLocalTime()));
        }
        if (!talk.teacher().isEmpty()) {
            caption.append(", ").append(talk.teacher());
        }
        return talk.where().isEmpty()
                ? caption.toString()
                : caption.append(", ").append(talk.where()).toString();
    }

    private static TalkPage.Entry entry(TalkField field, HeldTalk talk, Refusal refusal) {
        Optional<Talks.Clash> clash =
                refusal.clashes.stream().filter(each -> each.field() == field).findFirst();
        HeldTalk.Words stands = clash.map(Talks.Clash::now).orElseGet(() -> talk.words(field));
        String words = clash.map(Talks.Clash::wanted)
                .or(() -> Optional.ofNullable(refusal.typed.get(field)))
                .orElseGet(stands::words);
        return new TalkPage.Entry(
                field.code(),
                field.label(),
                field.hint(),
                words,
                stands.version(),
                clash.isPresent() ? stands.words() : null,
                stands.by());
    }

    private static TalkPage.Given given(HeldTalk talk) {
        HeldTalk.Shared shared = talk.shared();
        if (shared == null) {
            return new TalkPage.Given("The family reads none of this yet.", false, true);
        }
        String when =
                "Shared with the family on %s by %s.".formatted(Dates.written(Dates.here(shared.at())), shared.by());
        return talk.changedSince()
                ? new TalkPage.Given(when + " You changed it since: the family reads what was shared then.", true, true)
                : new TalkPage.Given(when, true, false);
    }

    private TalkPage.@Nullable Sheet sheet(HeldTalk talk, Viewer viewer) {
        return versions.newestShared(talk.pupil().value(), viewer)
                .flatMap(released -> versions.find(released.id(), viewer)
                        .map(version -> sheet(talk, version, released.on(), viewer)))
                .orElse(null);
    }

    private TalkPage.Sheet sheet(HeldTalk talk, Version version, LocalDate on, Viewer viewer) {
        boolean amends = talk.ended() == null
                && meetings.find(new MeetingId(version.meeting()), viewer)
                        .filter(meeting -> mayAmend(meeting, viewer))
                        .isPresent();
        String mentor = version.page().top().mentor();
        return new TalkPage.Sheet(
                sheets.of(version.page()),
                version.page().top().title() + ", " + version.label(),
                on.isAfter(LocalDate.now(clock))
                        ? "The family reads it from " + Dates.written(on) + "."
                        : "The family has this sheet.",
                amends ? viewer.path() + "/sheets/versions/" + version.id() + "/amendment" + asked(talk, viewer) : null,
                mentor.isEmpty() ? "whoever leads the round" : mentor);
    }

    /** As the sheets' own screen decides: here only so that no link leads nowhere. */
    private static boolean mayAmend(Meeting meeting, Viewer viewer) {
        return meeting.mine() || viewer.may(Audience.LEADING);
    }

    private String asked(HeldTalk talk, Viewer viewer) {
        LocalDateTime starts = talk.starts();
        LocalDate day = starts == null ? LocalDate.now(clock) : starts.toLocalDate();
        String reason = "Agreed at the consultation of " + Dates.written(day);
        return "?reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8) + "&back=" + address(talk, viewer);
    }
}
