package org.waymark.family.invitations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.family.Adult;
import org.waymark.family.Adults;
import org.waymark.identity.SecondStepRule;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Choice;
import org.waymark.ui.Problems;

/** Who of the families has been invited and who has joined. */
@Repository
class InvitationsQuery {
    static final String CLASSES_SQL = """
            select distinct c.id, c.name, c.name collate "en-GB-x-icu" as place
              from school.class c
              join pupils.pupil p on p.school_id = :school and p.class_id = c.id and p.left_on is null
             where c.school_id = :school
             order by place
            """;

    private final JdbcClient jdbc;
    private final Adults adults;
    private final SecondStepRule secondStep;

    InvitationsQuery(JdbcClient jdbc, Adults adults, SecondStepRule secondStep) {
        this.jdbc = jdbc;
        this.adults = adults;
        this.secondStep = secondStep;
    }

    InvitationsPage page(@Nullable UUID schoolClass, @Nullable String news, Problems problems, Viewer viewer) {
        List<Adult> all = adults.of(schoolClass, viewer);
        String address = viewer.path() + "/family/invitations";
        return new InvitationsPage(
                address,
                viewer.path() + "/identity/staff",
                viewer.path() + "/family/cards",
                secondStep.since(viewer).isPresent(),
                classes(viewer),
                schoolClass == null ? "" : schoolClass.toString(),
                count(all, Adult.State.JOINED),
                count(all, Adult.State.INVITED),
                count(all, Adult.State.NOT_INVITED),
                all.stream().map(InvitationsQuery::row).toList(),
                news,
                problems);
    }

    /** Those who were ticked; with nobody ticked, everybody who is shown and has not been invited. */
    List<UUID> chosen(Collection<UUID> ticked, @Nullable UUID schoolClass, Viewer viewer) {
        return ticked.isEmpty()
                ? adults.of(schoolClass, viewer).stream()
                        .filter(adult -> adult.state() == Adult.State.NOT_INVITED)
                        .map(adult -> adult.contacts().getFirst().contact())
                        .toList()
                : List.copyOf(ticked);
    }

    private List<Choice> classes(Viewer viewer) {
        List<Choice> classes = new ArrayList<>();
        classes.add(Choice.of("", "The whole school"));
        Stream<Choice> each = jdbc
                .sql(CLASSES_SQL)
                .param("school", viewer.schoolKey())
                .query((row, n) -> Choice.of(row.getString("id"), row.getString("name")))
                .list()
                .stream();
        each.forEach(classes::add);
        return classes;
    }

    private static int count(List<Adult> all, Adult.State state) {
        return Math.toIntExact(
                all.stream().filter(each -> each.state() == state).count());
    }

    private static InvitationsPage.Row row(Adult adult) {
        String children = adult.contacts().stream()
                .map(child -> child.given() + " " + child.family()
                        + (child.className().isEmpty() ? "" : ", " + child.className()))
                .collect(Collectors.joining("; "));
        String state = switch (adult.state()) {
            case NOT_INVITED -> "Not invited yet";
            case INVITED -> "Invited on " + adult.since();
            case JOINED -> "Joined on " + adult.since();
            case STOPPED -> "Access stopped";
        };
        return new InvitationsPage.Row(
                adult.contacts().getFirst().contact(),
                adult.name(),
                adult.email(),
                adult.language(),
                children,
                state,
                adult.state() != Adult.State.STOPPED,
                adult.state() == Adult.State.INVITED,
                adult.state() == Adult.State.STOPPED,
                adult.account());
    }
}
