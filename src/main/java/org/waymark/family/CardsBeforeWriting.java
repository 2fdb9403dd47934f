package org.waymark.family;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.mentoring.ChildrensCards;
import org.waymark.mentoring.MeetingId;
import org.waymark.tenancy.Viewer;

/** Tells self-reviews who shows a card first. */
@Component
class CardsBeforeWriting implements ChildrensCards {
    private final Cards cards;
    private final CardTries tries;

    CardsBeforeWriting(Cards cards, CardTries tries) {
        this.cards = cards;
        this.tries = tries;
    }

    @Override
    public Set<UUID> asked(Collection<UUID> pupils, Viewer viewer) {
        return tries.asked(pupils, viewer.school());
    }

    @Override
    public String address(MeetingId meeting) {
        return "/family/door/self-review?meeting=" + meeting.value();
    }

    @Override
    public void excuse(UUID pupil, Viewer by) {
        cards.excuse(pupil, by);
    }
}
