package org.waymark.family.children;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.audit.Audit;
import org.waymark.consultations.Talks;
import org.waymark.languages.Texts;
import org.waymark.pupils.PupilId;
import org.waymark.sheets.ChildNow;
import org.waymark.sheets.Retold;
import org.waymark.sheets.SharedSheets;
import org.waymark.sheets.SharedSheets.Shared;
import org.waymark.sheets.SheetPage;
import org.waymark.sheets.Talk;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Link;
import org.waymark.ui.NotFound;

/** Puts "my child now" together: what the newest released sheet says, and what the adult did with the sheets. */
@Component
class ChildNowShown {
    private static final SheetPage.Top NOBODY = new SheetPage.Top("", "", "", "", "", "", "", "", "", "", null);
    private static final SheetPage NONE =
            new SheetPage(NOBODY, null, List.of(), List.of(), List.of(), Talk.BY_HAND, "", "", null);

    /** The last of several teachers', and no years of them. */
    private static final int CONSULTATIONS = 3;

    private final ChildQuery query;
    private final SharedSheets sheets;
    private final Talks talks;
    private final Audit audit;
    private final Clock clock;

    ChildNowShown(ChildQuery query, SharedSheets sheets, Talks talks, Audit audit, Clock clock) {
        this.query = query;
        this.sheets = sheets;
        this.talks = talks;
        this.audit = audit;
        this.clock = clock;
    }

    ChildPage page(UUID pupil, Viewer viewer, Texts texts) {
        ChildQuery.Found child =
                query.child(pupil, LocalDate.now(clock), viewer).orElseThrow(NotFound::new);
        List<Shared> all = sheets.of(pupil, viewer);
        audit.opened(List.of(pupil), viewer);
        Shared newest = all.isEmpty() ? null : all.getFirst();
        SheetPage page = newest == null || newest.page() == null ? NONE : newest.page();
        Retold retold = new Retold(texts);
        Talk talk = page.talk();
        String shared = viewer.path() + "/sheets/shared/";
        return new ChildPage(
                texts,
                child.name(),
                child.given(),
                newest == null ? "" : about(newest, page, retold),
                going(page, texts),
                page.told().stream()
                        .map(each -> new ChildPage.Told(each.subject(), retold.fixed(each.words())))
                        .toList(),
                talk.homeCan(),
                back(talk),
                talk.reviews().stream()
                        .map(each ->
                                new ChildPage.Reviewed(each.step(), retold.outcome(each.outcome()), each.evidence()))
                        .toList(),
                talk.steps().stream().map(each -> step(each, retold)).toList(),
                all.stream()
                        .map(each -> new ChildPage.Version(
                                texts.say("family.child.sheet", retold.round(each.round()), each.number(), each.on()),
                                shared + each.id(),
                                shared + each.id() + ".pdf",
                                child.reading().stream()
                                        .noneMatch(read -> read.version().equals(each.id()))))
                        .toList(),
                hopes(child, viewer.path() + "/family/hopes/" + pupil, texts),
                newest == null ? null : shared + newest.id(),
                newest != null && isRead(newest, child),
                all.stream().anyMatch(each -> child.answered().contains(each.id())),
                page.top().mentor(),
                page.table() == null ? "" : page.table().targetLabel(),
                page.table() == null ? "" : page.table().pttLabel(),
                consultation(page, texts),
                talks.agreed(new PupilId(pupil), viewer).stream()
                        .filter(each -> !each.agreed().isEmpty())
                        .limit(CONSULTATIONS)
                        .map(each -> new ChildPage.Agreed(each.occasion(), each.agreed()))
                        .toList(),
                List.of(Link.to(texts.say("family.settings.link"), viewer.path() + "/family/settings")));
    }

    private static String about(Shared newest, SheetPage page, Retold retold) {
        String met = page.top().met();
        return met.isEmpty()
                ? retold.round(newest.round())
                : retold.texts().say("family.child.about", retold.round(newest.round()), retold.day(met));
    }

    /** When the family is next asked in, as far as that was known when the sheet was made. */
    private static String consultation(SheetPage page, Texts texts) {
        return page.consultation() == null ? "" : new Retold(texts).consultation(page.consultation());
    }

    private static boolean isRead(Shared sheet, ChildQuery.Found child) {
        return child.reading().stream().anyMatch(each -> each.version().equals(sheet.id()) && each.readAt() != null);
    }

    private static List<String> back(Talk talk) {
        List<String> back = new ArrayList<>();
        for (String each : List.of(talk.holdingBack(), talk.noticed())) {
            if (!each.isBlank()) {
                back.add(each);
            }
        }
        return back;
    }

    private static ChildPage.@Nullable Hopes hopes(ChildQuery.Found child, String address, Texts texts) {
        ChildQuery.Coming coming = child.coming();
        if (coming == null) {
            return null;
        }
        LocalDate day = coming.day();
        String when = day == null
                ? texts.say("family.hopes.coming", child.given())
                : texts.say("family.hopes.comingOn", child.given(), day);
        String how = coming.answered()
                ? "family.hopes.answered"
                : coming.said() ? "family.hopes.said" : "family.hopes.invite";
        return new ChildPage.Hopes(
                address,
                when + " " + texts.say(how),
                texts.say(coming.said() ? "family.hopes.look" : "family.hopes.write"));
    }

    private static List<ChildPage.Going> going(SheetPage page, Texts texts) {
        return ChildNow.of(page, texts).groups().stream()
                .map(group -> new ChildPage.Going(
                        group.tone(),
                        group.words(),
                        group.subjects().stream()
                                .map(each -> subject(each, page, texts))
                                .toList()))
                .toList();
    }

    private static ChildPage.Subject subject(ChildNow.Subject subject, SheetPage page, Texts texts) {
        List<ChildPage.Number> numbers = new ArrayList<>();
        add(texts.say("family.number.now"), expected(subject), numbers);
        add(texts.say("family.number.start"), subject.start(), numbers);
        add(texts.say("family.number.agreed"), subject.agreed(), numbers);
        if (page.table() != null) {
            add(page.table().targetLabel(), subject.target(), numbers);
            add(page.table().pttLabel(), subject.ptt(), numbers);
        }
        return new ChildPage.Subject(
                subject.name(),
                subject.sentence(),
                numbers,
                subject.judged().stream()
                        .map(each -> new ChildPage.Chip(each.tone(), each.words()))
                        .toList());
    }

    /** "3b (3c)": as on the sheet, the national expectation stands in brackets. */
    private static String expected(ChildNow.Subject subject) {
        return subject.expected().isEmpty() ? subject.now() : subject.now() + " (" + subject.expected() + ")";
    }

    private static void add(String label, String value, List<ChildPage.Number> numbers) {
        if (!value.isEmpty()) {
            numbers.add(new ChildPage.Number(label, value));
        }
    }

    private static ChildPage.Step step(Talk.Step step, Retold retold) {
        return new ChildPage.Step(
                step.subject().isEmpty() ? retold.texts().say("sheet.personal") : step.subject(),
                step.wording(),
                step.howWeKnow(),
                step.iWill(),
                step.schoolWill(),
                step.homeCan(),
                retold.day(step.reviewOn()));
    }
}
