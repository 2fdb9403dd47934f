package org.waymark.consultations.occasion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.consultations.occasions.OccasionForm;
import org.waymark.ui.Choice;
import org.waymark.ui.Fact;
import org.waymark.ui.Problems;

/** One occasion as the school arranges it. */
public record OccasionPage(
        String address,
        String all,
        String title,
        String state,
        boolean draft,
        boolean cancelled,
        List<Fact> facts,
        List<Evening> evenings,
        List<ToTell> toTell,
        List<ToSee> withoutTime,
        List<ToSee> stopped,
        List<ToSee> waiting,
        List<Choice> staff,
        OccasionForm form,
        @Nullable String open,
        Typed typed,
        Problems problems) {

    /** What was typed into the form that was refused. */
    public record Typed(OccasionForm.Row evening, String because) {
        static Typed nothing() {
            return new Typed(new OccasionForm.Row("", "", "", "", ""), "");
        }
    }

    /** One evening with everybody who sits in it. */
    public record Evening(
            String id,
            String heading,
            String times,
            String day,
            String from,
            String until,
            @Nullable String cancelled,
            String board,
            List<Sitting> sittings) {}

    /** Somebody who sits there: where, and how many of their times are booked. */
    public record Sitting(
            String id,
            String name,
            String room,
            String link,
            String booked,
            @Nullable String cancelled) {}

    /** A family without an e-mail address, whom the office tells what was changed. */
    public record ToTell(String id, String pupil, String adult, String phone, String words) {}

    /** A family to look at, with the way to book for it. */
    public record ToSee(String pupil, String adult, String words, String board) {}
}
