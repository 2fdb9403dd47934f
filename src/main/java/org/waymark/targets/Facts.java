package org.waymark.targets;

import java.time.LocalDate;
import java.util.Collection;
import org.waymark.progress.Profile;
import org.waymark.progress.Result;
import org.waymark.progress.Schooling;
import org.waymark.progress.SubjectFacts;
import org.waymark.scales.ScaleBook;
import org.waymark.scales.StoredScale;
import org.waymark.school.Settings;
import org.waymark.school.Subject;

/** Puts together what the rules ask for about one pupil in one subject. */
final class Facts {

    private Facts() {}

    static SubjectFacts of(
            Settings settings,
            ScaleBook book,
            Schooling schooling,
            Subject subject,
            StoredScale scale,
            Decided decided,
            LocalDate day,
            Collection<Result> results) {
        return new SubjectFacts(
                schooling,
                results,
                scale.scale(),
                book.expectations(scale.scale()),
                decided.individual(subject.id(), book),
                decided.agreed(subject, day, settings.showNoRed()),
                Profile.of(settings.pttProfile()).orElse(Profile.MINIMUM_PLUS_ONE),
                decided.byHand(subject.id(), GoalKind.TARGET),
                decided.byHand(subject.id(), GoalKind.PTT),
                settings.halfTermly());
    }
}
