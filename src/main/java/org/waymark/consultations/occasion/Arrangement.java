package org.waymark.consultations.occasion;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.consultations.Evenings;
import org.waymark.consultations.FamilyWords;
import org.waymark.consultations.Occasion;
import org.waymark.consultations.Stretch;
import org.waymark.consultations.occasions.OccasionForm;
import org.waymark.languages.Language;
import org.waymark.languages.Translations;
import org.waymark.school.Staff;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Choice;
import org.waymark.ui.Dates;
import org.waymark.ui.Fact;
import org.waymark.ui.Problems;
import org.waymark.ui.Words;

/** Puts the page of an occasion together. */
@Component
class Arrangement {
    private final OccasionQuery query;
    private final Evenings evenings;
    private final Staff staff;

    Arrangement(OccasionQuery query, Evenings evenings, Staff staff) {
        this.query = query;
        this.evenings = evenings;
        this.staff = staff;
    }

    /** @param open which of the forms stays open, where one was refused */
    OccasionPage page(
            Occasion occasion,
            @Nullable OccasionForm form,
            @Nullable String open,
            OccasionPage.Typed typed,
            Problems problems,
            Viewer viewer) {
        String all = viewer.path() + "/consultations/occasions";
        String address = all + "/" + occasion.id();
        List<OccasionQuery.Sitting> sittings = query.sittings(occasion.id(), viewer);
        List<OccasionQuery.ToSee> toSee = query.toSee(occasion.id(), viewer);
        return new OccasionPage(
                address,
                all,
                occasion.title(),
                occasion.state().words(),
                occasion.isDraft(),
                occasion.state() == Occasion.State.CANCELLED,
                facts(occasion),
                evenings.of(occasion.id(), viewer).stream()
                        .map(each -> evening(each, sittings, address))
                        .toList(),
                query.toTell(occasion.id(), viewer).stream()
                        .map(Arrangement::toTell)
                        .toList(),
                toSee(toSee, "without", address),
                toSee(toSee, "stopped", address),
                toSee(toSee, "waiting", address),
                staff.all(viewer).stream()
                        .map(each ->
                                Choice.of(each.id().value().toString(), each.givenName() + " " + each.familyName()))
                        .toList(),
                form == null ? OccasionForm.of(occasion) : form,
                open,
                typed,
                problems);
    }

    private static List<Fact> facts(Occasion occasion) {
        return Stream.of(
                        Fact.of("State", occasion.state().words()),
                        Fact.of(
                                "Talks",
                                "%s each, %s between two"
                                        .formatted(
                                                Words.count(occasion.minutes(), "minute"),
                                                Words.count(occasion.gap(), "minute"))),
                        Fact.of(
                                "Booking",
                                "Opens %s, closes %s"
                                        .formatted(Dates.written(occasion.opens()), Dates.written(occasion.closes()))),
                        Fact.of("Where", occasion.place().isEmpty() ? "Not said" : occasion.place()),
                        Fact.of("Note for families", occasion.note().isEmpty() ? "None" : occasion.note()))
                .toList();
    }

    private static OccasionPage.Evening evening(
            Evenings.Evening evening, List<OccasionQuery.Sitting> sittings, String address) {
        var plan = evening.plan();
        String pauses = plan.pauses().stream().map(Arrangement::stretch).collect(Collectors.joining(", "));
        return new OccasionPage.Evening(
                evening.id().toString(),
                Dates.withDay(plan.day()),
                stretch(new Stretch(plan.from(), plan.until())) + (pauses.isEmpty() ? "" : ", break " + pauses),
                plan.day().toString(),
                plan.from().toString(),
                plan.until().toString(),
                evening.cancelledBecause(),
                address + "/board?evening=" + evening.id(),
                sittings.stream()
                        .filter(each -> each.evening().equals(evening.id()))
                        .map(Arrangement::sitting)
                        .toList());
    }

    private static String stretch(Stretch stretch) {
        return Dates.time(stretch.from()) + " to " + Dates.time(stretch.until());
    }

    private static OccasionPage.Sitting sitting(OccasionQuery.Sitting sitting) {
        return new OccasionPage.Sitting(
                sitting.id().toString(),
                sitting.name(),
                sitting.room(),
                sitting.link(),
                "%d of %d booked".formatted(sitting.booked(), sitting.times()),
                sitting.cancelled());
    }

    private static OccasionPage.ToTell toTell(OccasionQuery.ToTell told) {
        return new OccasionPage.ToTell(
                told.id().toString(),
                told.pupil(),
                told.adult(),
                told.phone(),
                FamilyWords.news(
                        told.kind(), told.was(), told.now(), told.reason(), Translations.of(Language.ENGLISH)));
    }

    private static List<OccasionPage.ToSee> toSee(List<OccasionQuery.ToSee> all, String what, String address) {
        return all.stream()
                .filter(each -> each.what().equals(what))
                .map(each -> new OccasionPage.ToSee(
                        each.pupil(),
                        each.adult(),
                        each.at() == null ? "" : Dates.written(each.at()),
                        address + "/board?contact=" + each.contact()))
                .toList();
    }
}
