package org.waymark.mentoring.board;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.mentoring.FamilyNews;
import org.waymark.mentoring.MeetingState;
import org.waymark.mentoring.Round;
import org.waymark.mentoring.Rounds;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.Link;
import org.waymark.ui.NotFound;

/** Puts the board together: everything that whoever looks may see, in counts and with no ranking of anybody. */
@Component
class Board {
    private static final String NO_MENTOR = "No mentor yet";

    private final BoardQuery query;
    private final Rounds rounds;
    private final FamilyNews families;
    private final Clock clock;

    Board(BoardQuery query, Rounds rounds, FamilyNews families, Clock clock) {
        this.query = query;
        this.rounds = rounds;
        this.families = families;
        this.clock = clock;
    }

    /** Of the round asked for, else of the newest; empty where there is none yet. */
    Optional<BoardPage> page(String asked, Viewer viewer) {
        List<Round> all = rounds.all(viewer);
        if (all.isEmpty() && asked.isEmpty()) {
            return Optional.empty();
        }
        Round round = asked.isEmpty()
                ? all.getFirst()
                : all.stream()
                        .filter(each -> each.id().value().toString().equals(asked))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return Optional.of(page(round, all, viewer));
    }

    private BoardPage page(Round round, List<Round> all, Viewer viewer) {
        String address = viewer.path() + "/mentoring/board?round=";
        UUID id = round.id().value();
        boolean leads = viewer.may(Audience.LEADING);
        List<BoardQuery.Row> rows = query.meetings(id, viewer);
        return new BoardPage(
                round.label(),
                round.dates() + (round.closed() ? ", closed" : ""),
                leads ? "The whole school" : "The pupils you may see",
                all.stream()
                        .map(each -> new Link(each.label(), address + each.id().value(), each.equals(round)))
                        .toList(),
                Arrays.stream(MeetingState.values()).map(MeetingState::words).toList(),
                List.of(line(round.label(), rows)),
                lines(rows, BoardQuery.Row::className, new LinkedHashMap<>()),
                lines(rows, row -> row.mentor() == null ? NO_MENTOR : row.mentor(), new TreeMap<>()),
                due(round, rows, viewer),
                rows.stream()
                        .filter(row -> row.mentor() == null && row.state().isToCome())
                        .map(row -> due(row, viewer))
                        .toList(),
                query.stuck(viewer).stream()
                        .map(step -> new BoardPage.Stuck(
                                step.pupil(),
                                viewer.path() + "/mentoring/pupils/" + step.pupilId(),
                                step.subject(),
                                step.wording()))
                        .toList(),
                families.reading(round.id(), viewer),
                families.waiting(round.id(), viewer),
                leads ? viewer.path() + "/mentoring/rounds/" + id : null,
                leads ? viewer.path() + "/mentoring/rounds" : null,
                leads ? viewer.path() + "/mentoring/settings" : null,
                viewer.path() + "/mentoring/meetings",
                viewer.path() + "/sheets/form");
    }

    private static List<BoardPage.Line> lines(
            List<BoardQuery.Row> rows, Function<BoardQuery.Row, String> by, Map<String, List<BoardQuery.Row>> inOrder) {
        return rows.stream().collect(Collectors.groupingBy(by, () -> inOrder, Collectors.toList())).entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue()))
                .toList();
    }

    private static BoardPage.Line line(String name, List<BoardQuery.Row> rows) {
        return new BoardPage.Line(
                name,
                rows.size(),
                Arrays.stream(MeetingState.values())
                        .map(state -> (int) rows.stream()
                                .filter(row -> row.state() == state)
                                .count())
                        .toList(),
                (int) rows.stream()
                        .filter(row -> row.missed() > 0 && row.state().isToCome())
                        .count());
    }

    /** By the end of this week, and whatever has no day while the round ends this week. */
    private List<BoardPage.Due> due(Round round, List<BoardQuery.Row> rows, Viewer viewer) {
        LocalDate sunday = LocalDate.now(clock).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return rows.stream()
                .filter(row -> row.state().isToCome())
                .filter(row -> row.day() == null
                        ? !round.lastDay().isAfter(sunday)
                        : !row.day().isAfter(sunday))
                .sorted(Comparator.comparing(BoardQuery.Row::day, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(row -> due(row, viewer))
                .toList();
    }

    private static BoardPage.Due due(BoardQuery.Row row, Viewer viewer) {
        return new BoardPage.Due(
                row.pupil(),
                viewer.path() + "/mentoring/pupils/" + row.pupilId(),
                row.className(),
                row.mentor() == null ? NO_MENTOR : row.mentor(),
                row.day() == null ? "No day yet" : Dates.withDay(row.day()),
                row.mine() || viewer.may(Audience.ARRANGING)
                        ? viewer.path() + "/mentoring/meetings/" + row.id() + "/preparation"
                        : null);
    }
}
