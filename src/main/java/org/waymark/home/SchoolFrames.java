package org.waymark.home;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.waymark.hosting.Installation;
import org.waymark.languages.LanguageChoice;
import org.waymark.languages.Texts;
import org.waymark.languages.Translations;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.Presence;
import org.waymark.tenancy.Present;
import org.waymark.tenancy.Role;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.Frame;
import org.waymark.ui.Frames;
import org.waymark.ui.Link;

/** What stands around every page: the school, the person, where they may go. Costs no statement. */
@Component
class SchoolFrames implements Frames {
    private final Installation installation;
    private final LanguageChoice language;
    private final Clock clock;

    SchoolFrames(Installation installation, LanguageChoice language, Clock clock) {
        this.installation = installation;
        this.language = language;
        this.clock = clock;
    }

    @Override
    public Frame frame(HttpServletRequest request) {
        Optional<Presence> presence = Present.in(request);
        Frame.Token token = token(request);
        return presence.map(here -> inSchool(here, request, token))
                .orElseGet(() -> Frame.outside(installation.isDemo(), token));
    }

    private Frame inSchool(Presence presence, HttpServletRequest request, Frame.@Nullable Token token) {
        Viewer viewer = presence.viewer();
        if (viewer.may(Audience.FAMILY) || viewer.may(Audience.PUPIL)) {
            return ofFamily(presence, request, token);
        }
        String roles = viewer.roles().stream().map(Role::words).sorted().collect(Collectors.joining(", "));
        return new Frame(
                viewer.schoolName(),
                viewer.path() + "/home",
                new Frame.Person(viewer.name(), roles, "/identity/sign-out"),
                navigation(presence, request.getRequestURI()),
                presence.others().stream()
                        .map(school -> Link.to(school.name(), school.path() + "/home"))
                        .toList(),
                installation.isDemo(),
                today(viewer),
                token);
    }

    /** In their language, as it ships: a school's own wording would cost every page a statement. */
    private Frame ofFamily(Presence presence, HttpServletRequest request, Frame.@Nullable Token token) {
        Viewer viewer = presence.viewer();
        boolean child = viewer.may(Audience.PUPIL);
        Texts texts = Translations.of(language.of(request));
        String address = request.getRequestURI();
        String home = viewer.path() + (child ? "/family/me" : "/family/home");
        List<Link> links = child
                ? List.of()
                : List.of(
                        new Link(
                                texts.say("family.nav.children"),
                                home,
                                address.equals(home) || address.startsWith(viewer.path() + "/family/children/")),
                        link(texts.say("family.nav.consultations"), viewer.path() + "/consultations/bookings", address),
                        link(texts.say("family.nav.guide"), viewer.path() + "/family/guide", address));
        return new Frame(
                viewer.schoolName(),
                home,
                new Frame.Person(viewer.name(), "", "/identity/sign-out"),
                links,
                presence.others().stream()
                        .map(school -> Link.to(school.name(), school.path() + "/family/home"))
                        .toList(),
                installation.isDemo(),
                new Frame.Today(
                        texts.withDay(LocalDate.now(clock)),
                        LocalDate.now(clock).toString(),
                        null),
                token);
    }

    private static List<Link> navigation(Presence presence, String address) {
        Viewer viewer = presence.viewer();
        List<Link> links = new ArrayList<>();
        links.add(link("Home", viewer.path() + "/home", address));
        if (viewer.may(Audience.STAFF)) {
            links.add(link("Classes", viewer.path() + "/record/classes", address));
            if (viewer.is(Role.TEACHER) || viewer.is(Role.MENTOR)) {
                links.add(link("Meetings", viewer.path() + "/mentoring/meetings", address));
            }
            if (viewer.may(Audience.LEADING)) {
                links.add(link("Round", viewer.path() + "/mentoring/board", address));
            }
            links.add(new Link(
                    "Objectives",
                    viewer.path() + "/objectives/bank",
                    address.startsWith(viewer.path() + "/objectives/")));
            links.add(link("Interventions", viewer.path() + "/interventions/running", address));
            String consultations = viewer.may(Audience.ORGANISING) ? "/consultations/occasions" : "/consultations/mine";
            links.add(link("Consultations", viewer.path() + consultations, address));
        }
        if (viewer.may(Audience.OFFICE_WORK)) {
            links.add(link("Import", viewer.path() + "/exchange/imports", address));
            links.add(link("Staff", viewer.path() + "/identity/staff", address));
            links.add(link("Families", viewer.path() + "/family/invitations", address));
            links.add(link("E-mail", viewer.path() + "/mail/messages", address));
        }
        if (viewer.may(Audience.SAFEGUARDING)) {
            links.add(link("Safeguarding", viewer.path() + "/mentoring/concerns", address));
        }
        if (presence.leadsTrust()) {
            links.add(Link.to("Trust", "/home/trust"));
        }
        return links;
    }

    private static Link link(String text, String href, String address) {
        return new Link(text, href, address.equals(href) || address.startsWith(href + "/"));
    }

    private Frame.Today today(Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        return new Frame.Today(
                Dates.withDay(today), today.toString(), installation.isDemo() ? viewer.path() + "/home/today" : null);
    }

    private static Frame.@Nullable Token token(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? null : new Frame.Token(token.getParameterName(), token.getToken());
    }
}
