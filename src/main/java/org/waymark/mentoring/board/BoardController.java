package org.waymark.mentoring.board;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;

/** How far a round has come. */
@Controller
@For(Audience.STAFF)
class BoardController {
    private final Board board;

    BoardController(Board board) {
        this.board = board;
    }

    @GetMapping("/{school}/mentoring/board")
    String show(
            @PathVariable String school, @RequestParam(defaultValue = "") String round, Viewer viewer, Model model) {
        Optional<BoardPage> page = board.page(round, viewer);
        if (page.isEmpty()) {
            model.addAttribute("manage", viewer.may(Audience.LEADING) ? viewer.path() + "/mentoring/rounds" : "");
            return "mentoring/board/none";
        }
        model.addAttribute("page", page.get());
        return "mentoring/board/board";
    }
}
