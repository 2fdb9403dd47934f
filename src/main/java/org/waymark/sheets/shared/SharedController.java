package org.waymark.sheets.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.languages.Texts;
import org.waymark.mentoring.FamilyComments;
import org.waymark.sheets.Layout;
import org.waymark.sheets.PrintedSheets;
import org.waymark.sheets.Printing;
import org.waymark.sheets.Retold;
import org.waymark.sheets.SharedSheets;
import org.waymark.sheets.SharedSheets.Opened;
import org.waymark.sheets.SheetPrinter;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Link;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** One version of a signed sheet as an adult of the family reads it. Before its day it is not found, whoever guesses it. */
@Controller
@For(Audience.FAMILY)
class SharedController {
    private static final String VIEW = "sheets/shared/shared";

    private final SharedSheets sheets;
    private final FamilyComments comments;
    private final Printing printing;
    private final SheetPrinter printer;

    SharedController(SharedSheets sheets, FamilyComments comments, Printing printing, @Lazy SheetPrinter printer) {
        this.sheets = sheets;
        this.comments = comments;
        this.printing = printing;
        this.printer = printer;
    }

    @GetMapping("/{school}/sheets/shared/{version}")
    String show(@PathVariable String school, @PathVariable UUID version, Viewer viewer, Texts texts, Model model) {
        Opened opened = find(version, viewer);
        model.addAttribute("page", page(opened, "", Problems.none(), viewer, texts));
        return VIEW;
    }

    @GetMapping("/{school}/sheets/shared/{version}.pdf")
    View paper(
            @PathVariable String school,
            @PathVariable UUID version,
            @RequestParam(defaultValue = "standard") String layout,
            Viewer viewer,
            Texts texts) {
        Opened opened = find(version, viewer);
        Layout kind = Layout.of(layout).filter(each -> each != Layout.FORM).orElseThrow(NotFound::new);
        comments.open(about(opened), viewer);
        return PrintedSheets.of(printing.copy(opened, kind, viewer).in(texts), printer);
    }

    @PostMapping("/{school}/sheets/shared/{version}/read")
    String read(@PathVariable String school, @PathVariable UUID version, Viewer viewer) {
        comments.read(about(find(version, viewer)), viewer);
        return back(version, viewer);
    }

    @PostMapping("/{school}/sheets/shared/{version}/comments")
    String comment(
            @PathVariable String school,
            @PathVariable UUID version,
            @RequestParam(defaultValue = "") String comment,
            Viewer viewer,
            Texts texts,
            HttpServletResponse response,
            Model model) {
        Opened opened = find(version, viewer);
        try {
            refuseWhereNotSayable(comment.strip(), texts);
            comments.say(about(opened), comment, viewer);
            return back(version, viewer);
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            model.addAttribute("page", page(opened, comment, Problems.of(refused), viewer, texts));
            return VIEW;
        }
    }

    /** The door says so too; here it is in the family's language. */
    private static void refuseWhereNotSayable(String said, Texts texts) {
        int characters = said.codePointCount(0, said.length());
        if (characters == 0) {
            throw new Refused("comment", texts.say("sheet.comment.empty"));
        }
        if (characters > FamilyComments.LONGEST) {
            throw new Refused("comment", texts.say("sheet.comment.tooLong", characters, FamilyComments.LONGEST));
        }
    }

    private Opened find(UUID version, Viewer viewer) {
        return sheets.find(version, viewer).orElseThrow(NotFound::new);
    }

    private static FamilyComments.Sheet about(Opened opened) {
        var sheet = opened.sheet();
        return new FamilyComments.Sheet(sheet.id(), sheet.meeting(), sheet.pupil());
    }

    private SharedPage page(Opened opened, String typed, Problems problems, Viewer viewer, Texts texts) {
        var sheet = opened.sheet();
        Retold retold = new Retold(texts);
        String address = viewer.path() + "/sheets/shared/" + sheet.id();
        FamilyComments.Mine mine = comments.open(about(opened), viewer);
        OffsetDateTime read = mine.readAt();
        return new SharedPage(
                texts,
                retold,
                opened.page(),
                texts.say("sheet.title", retold.round(sheet.round())),
                sheet.reason() == null
                        ? texts.say("sheet.version", sheet.number(), sheet.on())
                        : texts.say("sheet.version.amended", sheet.number(), sheet.on()),
                address,
                viewer.path() + "/family/children/" + sheet.pupil(),
                Stream.of(Layout.STANDARD, Layout.EASY_READ)
                        .map(each -> Link.to(
                                texts.say(each == Layout.STANDARD ? "sheet.paper" : "sheet.paper.easy"),
                                address + ".pdf?layout=" + each.code()))
                        .toList(),
                read == null ? null : texts.say("sheet.read.done", SharedPage.day(read)),
                mine.comments().stream()
                        .map(each -> SharedPage.Comment.of(each, texts))
                        .toList(),
                typed,
                problems);
    }

    private static String back(UUID version, Viewer viewer) {
        return "redirect:" + viewer.path() + "/sheets/shared/" + version + "#answer";
    }
}
