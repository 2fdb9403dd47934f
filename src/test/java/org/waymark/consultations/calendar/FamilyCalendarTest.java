package org.waymark.consultations.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.Cast;
import org.waymark.Product;
import org.waymark.consultations.OneTalk;
import org.waymark.languages.Language;
import org.waymark.languages.Translations;
import org.waymark.tenancy.SchoolTransactions;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.ICalendar;
import org.waymark.ui.Strict;

/** What a family puts into its calendar. */
class FamilyCalendarTest {
    private final Product product = Product.running();

    @Test
    void a_family_has_its_own_time_with_the_school_and_no_childs_name() {
        OneTalk talk = OneTalk.today(12, product);
        String file = ICalendar.of("consultations", "Oakfield", entries(talk, talk.adult()), Instant.EPOCH);
        Strict calendar = Strict.parse(file);
        assertThat(calendar.text("SUMMARY")).isEqualTo("Consultation at Oakfield Primary");
        assertThat(calendar.text("LOCATION")).isEqualTo("Library");
        assertThat(file).doesNotContain(talk.pupil().name().replaceFirst(" .*", ""));
        assertThat(entries(talk, talk.another("Karim", product)))
                .as("another adult of the child")
                .isEmpty();
        assertThat(entries(talk, product.viewer(Cast.RUTH))).isEmpty();
        assertThat(product.as(Cast.RUTH)
                        .get("/oakfield/consultations/calendar/" + talk.booking() + ".ics")
                        .status())
                .as("not for staff")
                .isEqualTo(404);
    }

    private List<ICalendar.Entry> entries(OneTalk talk, Viewer reader) {
        return product.bean(SchoolTransactions.class)
                .in(
                        reader.school(),
                        () -> product.bean(CalendarQuery.class)
                                .booking(talk.booking(), Translations.of(Language.ENGLISH), reader));
    }
}
