package org.waymark.consultations.mine;

import java.util.List;

/** A teacher's own talks, evening by evening. */
public record MinePage(List<Evening> evenings) {

    /** One evening of theirs, in the order of its times. */
    public record Evening(String id, String occasion, String day, String where, String booked, List<Talk> talks) {}

    /** One time: whom they talk to, about whom, and in which language the family reads; or why to nobody. */
    public record Talk(String at, String state, String pupil, String href, String adult, String language) {}
}
