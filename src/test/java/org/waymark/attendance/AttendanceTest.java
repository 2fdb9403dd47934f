package org.waymark.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.OneSchool;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.Term;
import org.waymark.pupils.PupilId;
import org.waymark.school.ClassId;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Refused;

class AttendanceTest {
    private static final CollectionPoint AUTUMN = OneSchool.point(2026, Term.AUTUMN);

    private final OneSchool school = new OneSchool();
    private final Attendance attendance = school.get(Attendance.class);
    private final ClassId maple = school.registrationClass("4 Maple");
    private final Viewer priya = school.teacher("Priya", maple);
    private final PupilId pupil = school.pupil(4, maple);
    private final PupilId other = school.pupil(5);

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void figures_are_kept_by_term_and_the_audit_has_what_they_were() {
        assertThat(record(pupil, new Figures(100, 97, 0, 1), 0, school.head())).isEmpty();
        assertThat(record(pupil, new Figures(100, 98, 0, 1), 1, school.head())).isEmpty();
        Standing now = Objects.requireNonNull(of(school.head()).get(pupil));
        assertThat(now.figures()).isEqualTo(new Figures(100, 98, 0, 1));
        assertThat(now.version()).isEqualTo(2);
        assertThat(school.number("select count(*) from audit.event where school_id = 1 and was ->> 'attended' = '97'"))
                .isEqualTo(1);
        assertThat(school.in(() -> attendance.of(List.of(pupil), OneSchool.point(2026, Term.SPRING), school.head())))
                .isEmpty();
    }

    @Test
    void the_same_again_changes_nothing_and_what_somebody_else_changed_meanwhile_is_given_back() {
        record(pupil, new Figures(100, 97, 0, 1), 0, school.head());
        assertThat(record(pupil, new Figures(100, 97, 0, 1), 0, priya)).isEmpty();
        assertThat(Objects.requireNonNull(of(priya).get(pupil)).version()).isEqualTo(1);
        assertThat(record(pupil, new Figures(100, 90, 0, 1), 0, priya)).hasSize(1);
        assertThat(Objects.requireNonNull(of(priya).get(pupil)).figures().attended())
                .isEqualTo(97);
    }

    @Test
    void nobody_reads_or_writes_those_of_a_pupil_whom_they_do_not_see() {
        record(other, new Figures(100, 97, 0, 1), 0, school.head());
        assertThat(of(priya)).doesNotContainKey(other);
        assertThat(record(other, new Figures(100, 10, 0, 1), 1, priya)).hasSize(1);
        assertThat(Objects.requireNonNull(of(school.head()).get(other))
                        .figures()
                        .attended())
                .isEqualTo(97);
    }

    @Test
    void where_one_cannot_be_none_is_kept() {
        List<Entry> entries = List.of(
                new Entry(pupil, new Figures(100, 97, 0, 1), 0), new Entry(other, new Figures(100, 101, 0, 1), 0));
        assertThatThrownBy(() -> school.in(() -> attendance.record(entries, AUTUMN, school.head())))
                .isInstanceOf(Refused.class);
        assertThat(of(school.head())).isEmpty();
    }

    @Test
    void a_school_has_the_usual_bands_and_prints_nothing_until_it_says_otherwise() {
        assertThat(school.in(() -> attendance.settings(school.head()))).isEqualTo(AttendanceSettings.USUAL);
        assertThat(AttendanceSettings.USUAL.onSheets()).isFalse();
        AttendanceSettings own = new AttendanceSettings(new Bands(960, 920, 0, 2), true);
        school.run(() -> attendance.change(own, school.head()));
        school.run(() -> attendance.change(own, school.head()));
        assertThat(school.in(() -> attendance.settings(school.head()))).isEqualTo(own);
        school.moveTo("Brookside");
        assertThat(school.in(() -> attendance.settings(school.head()))).isEqualTo(AttendanceSettings.USUAL);
    }

    private List<Entry> record(PupilId whose, Figures figures, int seen, Viewer by) {
        return school.in(by, () -> attendance.record(List.of(new Entry(whose, figures, seen)), AUTUMN, by));
    }

    private Map<PupilId, Standing> of(Viewer viewer) {
        return school.in(viewer, () -> attendance.of(List.of(pupil, other), AUTUMN, viewer));
    }
}
