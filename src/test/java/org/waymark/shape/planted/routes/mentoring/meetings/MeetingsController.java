package org.waymark.shape.planted.routes.mentoring.meetings;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;

/** Planted: says of one address not whom it is for, and of another that it is for the whole world. */
@Controller
@Profile("planted")
class MeetingsController {
    @GetMapping("/{school}/mentoring/meetings")
    String show() {
        return "";
    }

    @For(Audience.SIGNED_IN)
    @PostMapping("/{school}/mentoring/meetings")
    String add() {
        return "";
    }
}
