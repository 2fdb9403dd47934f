package org.waymark.shape.planted.routes.mentoring.meeting;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;

/** Planted: addresses of other folders, of another module and outside any school, and one that is right. */
@Controller
@Profile("planted")
@For(Audience.STAFF)
class MeetingController {
    @GetMapping({"/mentoring/meetings/{id}", "/{school}/mentoring/rounds", "/{school}/pupils/{id}/meetings"})
    String show() {
        return "";
    }

    @PostMapping("/{school}/mentoring/meetings/{id}/steps")
    String agree() {
        return "";
    }
}
