package org.waymark.home.home;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.Link;
import org.waymark.ui.Words;

/** How far the round has come and what it waits for: the whole school's for whoever leads, else one's own. */
final class RoundAtAGlance {
    private RoundAtAGlance() {}

    /** Null where no round is open in which the viewer has a part. */
    static HomePage.@Nullable Round of(HomeQuery.Waiting waiting, LocalDate today, boolean whole, Viewer viewer) {
        HomeQuery.RoundNow now = waiting.round();
        return now == null
                ? null
                : new HomePage.Round(
                        (whole ? "The round at a glance: " : "My round at a glance: ")
                                + now.point().label(),
                        sentence(now) + " " + ends(now, today, whole),
                        waits(waiting, now, whole, viewer),
                        links(waiting, whole, viewer));
    }

    private static String sentence(HomeQuery.RoundNow now) {
        if (now.toCome() == 0) {
            return Words.count(now.meetings(), "meeting") + ", all of them held.";
        }
        return "%d of %s still to be held, %d due by the end of this week, %d without a day."
                .formatted(now.toCome(), Words.count(now.meetings(), "meeting"), now.thisWeek(), now.withoutDay());
    }

    private static String ends(HomeQuery.RoundNow now, LocalDate today, boolean whole) {
        long days = ChronoUnit.DAYS.between(today, now.lastDay());
        String day = Dates.withDay(now.lastDay());
        if (days < 0) {
            return "The round ended on " + day + (whole ? ": close it when it is finished." : ".");
        }
        return "The round ends "
                + (days == 0 ? "today." : days == 1 ? "tomorrow." : "on " + day + ", in " + days + " days.");
    }

    /** What has a day behind it or nobody to do it; nothing where nothing waits. */
    private static List<Link> waits(HomeQuery.Waiting waiting, HomeQuery.RoundNow now, boolean whole, Viewer viewer) {
        String mentoring = viewer.path() + "/mentoring";
        String meetings = mentoring + (whole ? "/board" : "/meetings");
        List<Link> waits = new ArrayList<>();
        add(waits, now.past(), Words.count(now.past(), "meeting") + " past the day and not held", meetings);
        add(waits, now.notShared(), Words.count(now.notShared(), "meeting") + " held and not shared yet", meetings);
        add(waits, waiting.due(), Words.count(waiting.due(), "next step") + " due for review", mentoring + "/due");
        if (whole) {
            add(waits, now.withoutMentor(), Words.count(now.withoutMentor(), "pupil") + " without a mentor", meetings);
            add(waits, waiting.stuck(), Words.count(waiting.stuck(), "next step") + " carried on twice", meetings);
        }
        return waits;
    }

    private static void add(List<Link> waits, int count, String words, String href) {
        if (count > 0) {
            waits.add(Link.to(words, href));
        }
    }

    private static List<Link> links(HomeQuery.Waiting waiting, boolean whole, Viewer viewer) {
        String mentoring = viewer.path() + "/mentoring";
        List<Link> links = new ArrayList<>();
        links.add(whole ? Link.to("The board", mentoring + "/board") : Link.to("My meetings", mentoring + "/meetings"));
        if (waiting.next() != null) {
            links.add(Link.to("Prepare the next one", mentoring + "/meetings/" + waiting.next() + "/preparation"));
        }
        if (whole) {
            links.add(Link.to("Mentoring settings", mentoring + "/settings"));
        }
        return links;
    }
}
