package org.waymark.consultations.bookings;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.consultations.BackToBack;
import org.waymark.consultations.FamilyWords;
import org.waymark.languages.Texts;
import org.waymark.tenancy.Viewer;

/** Puts the page of a family together, in its language. */
@Component
class BookingsShown {
    private static final int NEWS_DAYS = 60;

    private final BookingsQuery query;
    private final Clock clock;

    BookingsShown(BookingsQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    /** All that was read, by what it belongs to. */
    private record Read(
            List<BookingsQuery.Invited> invited,
            List<BookingsQuery.Free> free,
            List<BookingsQuery.Own> booked,
            List<BookingsQuery.Told> news,
            @Nullable UUID changing,
            LocalDateTime now,
            String address,
            Texts texts) {}

    BookingsPage page(
            @Nullable UUID changing, @Nullable String done, @Nullable String problem, Viewer viewer, Texts texts) {
        LocalDateTime now = LocalDateTime.now(clock);
        OffsetDateTime since = clock.instant().atOffset(ZoneOffset.UTC).minusDays(NEWS_DAYS);
        String address = viewer.path() + "/consultations/bookings";
        Read read = new Read(
                query.invited(now.toLocalDate(), viewer),
                query.free(now, viewer),
                query.booked(viewer),
                query.news(since, viewer),
                changing,
                now,
                address,
                texts);
        Map<UUID, List<BookingsQuery.Invited>> occasions = read.invited.stream()
                .collect(Collectors.groupingBy(
                        BookingsQuery.Invited::occasion, LinkedHashMap::new, Collectors.toList()));
        List<BookingsPage.Invitation> invitations = new ArrayList<>();
        occasions.values().forEach(children -> invitations.add(invitation(children, read)));
        return new BookingsPage(address, invitations, calledOff(read), done, problem);
    }

    /** Whole occasions that were cancelled are no invitation any more; whoever had a time in them still reads why. */
    private static List<String> calledOff(Read read) {
        return read.news.stream()
                .filter(BookingsQuery.Told::cancelled)
                .map(each -> each.title() + ": " + words(each, read.texts))
                .distinct()
                .toList();
    }

    private static BookingsPage.Invitation invitation(List<BookingsQuery.Invited> children, Read read) {
        BookingsQuery.Invited any = children.getFirst();
        return new BookingsPage.Invitation(
                any.occasion().toString(),
                any.title(),
                read.texts.list(any.days().stream().map(read.texts::withDay).toList()),
                any.place(),
                any.note(),
                read.now.isBefore(any.opens()) || !read.now.isBefore(any.closes())
                        ? ""
                        : read.texts.say("consultations.closes", any.closes()),
                children.stream().map(child -> child(child, children, read)).toList());
    }

    private static BookingsPage.Child child(BookingsQuery.Invited child, List<BookingsQuery.Invited> all, Read read) {
        BookingsQuery.Own own = read.booked.stream()
                .filter(each -> each.contact().equals(child.contact())
                        && each.occasion().equals(child.occasion()))
                .findFirst()
                .orElse(null);
        boolean open = !read.now.isBefore(child.opens()) && read.now.isBefore(child.closes());
        boolean choosing = own == null || own.id().equals(read.changing) && open;
        List<BookingsQuery.Free> free = read.free.stream()
                .filter(each -> each.contact().equals(child.contact())
                        && each.occasion().equals(child.occasion()))
                .filter(each -> open && choosing && !child.waiting())
                .filter(each -> read.booked.stream()
                        .noneMatch(other -> !other.contact().equals(child.contact())
                                && other.starts().isBefore(each.ends())
                                && other.ends().isAfter(each.starts())))
                .toList();
        List<BookingsQuery.Own> siblings = read.booked.stream()
                .filter(each -> !each.contact().equals(child.contact()) && each.offeredUntil() == null)
                .toList();
        Set<UUID> near = BackToBack.of(
                free.stream()
                        .map(each -> new BackToBack.Time(each.slot(), each.staff(), each.starts(), each.ends()))
                        .toList(),
                siblings.stream()
                        .map(each -> new BackToBack.Time(each.slot(), each.staff(), each.starts(), each.ends()))
                        .toList(),
                child.walking());
        Set<UUID> besides = siblings.stream().map(BookingsQuery.Own::contact).collect(Collectors.toSet());
        return new BookingsPage.Child(
                child.pupil().toString(),
                child.child(),
                news(child, read),
                own == null || own.offeredUntil() != null ? null : booked(own, open, read),
                own == null || own.offeredUntil() == null ? null : offered(own, read),
                own == null && child.waiting(),
                own == null && open && free.isEmpty() && !child.waiting(),
                own == null && !open ? closed(child, read) : null,
                free.stream()
                        .filter(each -> near.contains(each.slot()))
                        .map(each -> time(each, child.child(), true, read.texts))
                        .toList(),
                read.texts.list(all.stream()
                        .filter(each -> besides.contains(each.contact()))
                        .map(BookingsQuery.Invited::child)
                        .toList()),
                sittings(free, child.child(), read.texts));
    }

    private static String closed(BookingsQuery.Invited child, Read read) {
        return read.now.isBefore(child.opens())
                ? read.texts.say("consultations.opens", child.opens())
                : read.texts.say("consultations.closed");
    }

    private static BookingsPage.Booked booked(BookingsQuery.Own own, boolean open, Read read) {
        boolean changing = own.id().equals(read.changing) && open;
        return new BookingsPage.Booked(
                own.id().toString(),
                read.texts.say("consultations.booked", own.starts(), own.with()),
                own.room(),
                own.link(),
                open && own.starts().isAfter(read.now),
                changing,
                changing ? read.texts.say("consultations.choose.other", own.starts()) : "");
    }

    private static BookingsPage.Offered offered(BookingsQuery.Own own, Read read) {
        LocalDateTime until = own.offeredUntil() == null ? own.starts() : own.offeredUntil();
        return new BookingsPage.Offered(
                own.id().toString(), read.texts.say("consultations.offer", own.starts(), own.with(), until));
    }

    private static List<String> news(BookingsQuery.Invited child, Read read) {
        return read.news.stream()
                .filter(each -> each.contact().equals(child.contact())
                        && each.occasion().equals(child.occasion()))
                // An offer is on the page for itself while it lasts.
                .filter(each -> !each.kind().equals("offered"))
                .map(each -> words(each, read.texts))
                .toList();
    }

    private static String words(BookingsQuery.Told told, Texts texts) {
        return FamilyWords.news(told.kind(), told.was(), told.now(), told.reason(), texts);
    }

    private static List<BookingsPage.Sitting> sittings(List<BookingsQuery.Free> free, String child, Texts texts) {
        Map<String, List<BookingsQuery.Free>> bySitting = free.stream()
                .collect(Collectors.groupingBy(
                        each -> each.day() + " " + each.staff(), LinkedHashMap::new, Collectors.toList()));
        List<BookingsPage.Sitting> sittings = new ArrayList<>();
        bySitting.values().forEach(times -> {
            BookingsQuery.Free any = times.getFirst();
            sittings.add(new BookingsPage.Sitting(
                    texts.withDay(any.day()),
                    texts.say("consultations.with", any.with()),
                    times.stream().map(each -> time(each, child, false, texts)).toList()));
        });
        return sittings;
    }

    private static BookingsPage.Time time(BookingsQuery.Free free, String child, boolean named, Texts texts) {
        String shown = texts.time(free.starts().toLocalTime());
        return new BookingsPage.Time(
                free.slot().toString(),
                free.starts().toString(),
                shown,
                named ? free.with() : "",
                texts.say("consultations.book.label", free.starts(), free.with(), child));
    }
}
