package org.waymark.home;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.waymark.progress.Judgement;
import org.waymark.progress.Rag;
import org.waymark.progress.Wording;
import org.waymark.targets.GridCell;
import org.waymark.ui.Tally;
import org.waymark.ui.Tone;

/** Counts colours. "No assessment" is always counted and shown. */
public final class Counting {
    private Counting() {}

    public static List<Tally> attainment(Collection<GridCell> cells, Wording wording) {
        return tallies(
                cells,
                cell -> cell.standing().attainment(),
                rag -> wording.attainment().getOrDefault(rag, ""));
    }

    public static List<Tally> progress(Collection<GridCell> cells, Wording wording) {
        return tallies(
                cells,
                cell -> cell.standing().progress(),
                rag -> wording.progress().getOrDefault(rag, ""));
    }

    private static List<Tally> tallies(
            Collection<GridCell> cells, Function<GridCell, Judgement> judged, Function<Rag, String> word) {
        List<Tally> tallies = new ArrayList<>();
        int coloured = 0;
        for (Rag rag : List.of(Rag.RED, Rag.AMBER, Rag.GREEN)) {
            int count = (int) cells.stream()
                    .filter(cell -> judged.apply(cell).rag() == rag)
                    .count();
            coloured += count;
            tallies.add(new Tally(Tone.of(rag.code()), word.apply(rag), count));
        }
        tallies.add(new Tally(Tone.NONE, "No colour", cells.size() - coloured));
        return tallies;
    }
}
