package org.waymark.sheets;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.waymark.languages.Language;
import org.waymark.languages.Translations;
import org.waymark.paper.Pdf;
import org.waymark.paper.Printer;
import org.waymark.paper.ShapedText;

/**
 * Puts sheets on paper: two sides of A4 a pupil, more only in two languages, and one file for as many as there are. Needs no
 * database.
 */
@Component
@Lazy
public class SheetPrinter {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Pdf paper = new Pdf();
    private final ShapedText shaped = new ShapedText();
    private final String style = style();

    /** @param title what the file is called inside: no pupil's name for a class set */
    public byte[] pdf(String title, List<Copy> copies) {
        return pdf(title, copies, false);
    }

    /** Many for a printer that prints on both sides: each begins on a new sheet of paper, so that none is on the back of another's. */
    byte[] set(String title, List<Copy> copies) {
        return pdf(title, copies, true);
    }

    private byte[] pdf(String title, List<Copy> copies, boolean apart) {
        List<Room> rooms =
                new ArrayList<>(copies.stream().map(each -> Room.guess(each)).toList());
        while (true) {
            try (var laid = paper.lay(page(title, copies, rooms, Set.of()))) {
                if (!closer(laid, copies, rooms)) {
                    Set<Integer> odd = apart ? odd(laid, copies) : Set.of();
                    if (odd.isEmpty()) {
                        return written(laid);
                    }
                    try (var turned = paper.lay(page(title, copies, rooms, odd))) {
                        return written(turned);
                    }
                }
            }
        }
    }

    private static byte[] written(Pdf.LaidOut laid) {
        var out = new ByteArrayOutputStream();
        laid.write(out);
        return out.toByteArray();
    }

    /** Which copies end on a front. Those in large letters have one side by design. */
    private static Set<Integer> odd(Pdf.LaidOut laid, List<Copy> copies) {
        Set<Integer> odd = new HashSet<>();
        for (int i = 0; i < copies.size(); i++) {
            boolean bothSides =
                    copies.get(i).layout().sides() > 1 || copies.get(i).guide() != null;
            if (bothSides && (next(laid, copies, i) - laid.pageOf("sheet-" + i)) % 2 == 1) {
                odd.add(i);
            }
        }
        return odd;
    }

    /** The page on which the next copy begins. */
    private static int next(Pdf.LaidOut laid, List<Copy> copies, int i) {
        return i + 1 < copies.size() ? laid.pageOf("sheet-" + (i + 1)) : laid.pages();
    }

    /** The form for any meeting: two sides at most, however long the school's lists are. */
    public byte[] blank(BlankForm form) {
        for (int closeness = 0; ; closeness++) {
            StringOutput page = new StringOutput();
            templates.render(
                    "sheets/blank.jte",
                    Map.of(
                            "form",
                            form,
                            "title",
                            BlankForm.TITLE,
                            "style",
                            style,
                            "closeness",
                            closeness,
                            "shaped",
                            shaped,
                            "words",
                            new OnPaper(Translations.of(Language.ENGLISH), shaped)),
                    page);
            try (Pdf.LaidOut laid = paper.lay(page.toString())) {
                if (laid.pages() <= 2 || closeness == BlankForm.CLOSEST) {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    laid.write(out);
                    return out.toByteArray();
                }
            }
        }
    }

    private String page(String title, List<Copy> copies, List<Room> rooms, Set<Integer> turned) {
        var page = new StringOutput(200_000);
        List<OnPaper> words =
                copies.stream().map(each -> new OnPaper(each.texts(), shaped)).toList();
        templates.render(
                "sheets/paper.jte",
                Map.of(
                        "title", title, "style", style, "copies", copies, "rooms", rooms, "turned", turned, "shaped",
                        shaped, "words", words),
                page);
        return page.toString();
    }

    /** Sets closer whatever runs over its side; false where nothing does. */
    private static boolean closer(Pdf.LaidOut laid, List<Copy> copies, List<Room> rooms) {
        boolean changed = false;
        for (int i = 0; i < copies.size(); i++) {
            int from = laid.pageOf("sheet-" + i);
            int end = copies.get(i).guide() != null ? laid.pageOf("guide-" + i) : next(laid, copies, i);
            boolean oneSide = copies.get(i).layout().sides() == 1;
            int turn = oneSide ? from : laid.pageOf("second-" + i);
            boolean first = !oneSide && turn - from > 1;
            int over = end - turn - 1;
            Room next = rooms.get(i).closer(first, over, copies.get(i));
            if (!next.equals(rooms.get(i))) {
                rooms.set(i, next);
                changed = true;
            } else if ((first || over > 0) && copies.get(i).texts().english()) {
                throw new TooLong(copies.get(i).page().top().pupil());
            }
        }
        return changed;
    }

    /** No sheet that the product accepts is: its meeting would have more next steps than one may agree. */
    public static final class TooLong extends RuntimeException {
        private final String pupil;

        TooLong(String pupil) {
            super("a sheet does not fit its sides");
            this.pupil = pupil;
        }

        public String pupil() {
            return pupil;
        }
    }

    static String style() {
        return Printer.style("/sheets/paper.css");
    }
}
