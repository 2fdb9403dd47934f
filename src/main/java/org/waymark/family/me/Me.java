package org.waymark.family.me;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.languages.Switches;
import org.waymark.languages.Texts;
import org.waymark.mentoring.ChildSays;
import org.waymark.mentoring.OwnTablets;
import org.waymark.sheets.Retold;
import org.waymark.sheets.SheetPage;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/** Puts a child's own page together. */
@Component
class Me {
    private final MeQuery query;
    private final ChildSays says;
    private final OwnTablets tablets;
    private final Clock clock;

    Me(MeQuery query, ChildSays says, OwnTablets tablets, Clock clock) {
        this.query = query;
        this.says = says;
        this.tablets = tablets;
        this.clock = clock;
    }

    static String address(Viewer child) {
        return child.path() + "/family/me";
    }

    /** @param typed what could not be kept, and */
    MePage page(String typed, @Nullable String problem, Texts texts, Viewer child) {
        LocalDate today = LocalDate.now(clock);
        MeQuery.Who who = query.who(child).orElseThrow(NotFound::new);
        Optional<SheetPage> sheet = query.sheet(who.pupil(), today, child);
        Optional<OwnTablets.Coming> coming = tablets.coming(child);
        boolean sent = coming.map(OwnTablets.Coming::sent).orElse(false);
        return new MePage(
                texts,
                Switches.to(texts, address(child)),
                address(child),
                who.given(),
                who.young(),
                sheet.map(page -> WhereIAm.going(page, texts)).orElse(List.of()),
                sheet.map(page -> page.told().stream()
                                .map(each -> new MePage.Told(each.subject(), new Retold(texts).fixed(each.words())))
                                .toList())
                        .orElse(List.of()),
                sheet.map(WhereIAm::numbers).orElse(List.of()),
                query.steps(who.pupil(), today, child).stream()
                        .map(each -> step(each, texts))
                        .toList(),
                says.proudOf(who.pupil(), child).stream()
                        .map(each -> new MePage.Proud(each.id().toString(), each.words()))
                        .toList(),
                awards(who.awards(), texts),
                coming.filter(each -> !each.sent())
                        .map(each -> texts.say(each.begun() ? "child.review.goOn" : "child.review.start"))
                        .orElse(null),
                sent,
                typed,
                problem);
    }

    private static MePage.Step step(MeQuery.Step step, Texts texts) {
        LocalDate thinks = step.thinks();
        return new MePage.Step(
                step.id().toString(),
                step.subject(),
                step.wording(),
                thinks == null ? "" : texts.say("child.step.said", thinks));
    }

    private static List<String> awards(MeQuery.Awarded awarded, Texts texts) {
        List<String> said = new ArrayList<>();
        if (awarded.count() > 0) {
            said.add(texts.say("child.awards.have", awarded.count(), awarded.name()));
            if (awarded.tier() != null) {
                said.add(texts.say("child.awards.reached", awarded.tier()));
            }
            if (awarded.next() != null) {
                said.add(texts.say("child.awards.next", awarded.more(), awarded.next()));
            }
        }
        return said;
    }
}
