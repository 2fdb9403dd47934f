package org.waymark;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A meeting of this autumn's round that Ruth holds and signs, for tests of what comes after it. */
public record SignedMeeting(OnePupil pupil, String id, String version) {

    /** Signed, and not shared. */
    public static SignedMeeting of(OnePupil pupil, Product product) {
        Browser ruth = product.as(Cast.RUTH);
        String id = meeting(pupil, product);
        String address = "/oakfield/mentoring/meetings/" + id;
        ruth.post(address, "step", "went", "seen-proud", "0", "proud", "I sang alone");
        ruth.post(
                address + "/steps",
                "subject",
                "personal",
                "wording",
                "I can hold a tune",
                "iWill",
                "sing every day",
                "homeCan",
                "listen to me sing",
                "reviewOn",
                "2026-12-18");
        ruth.post(address + "/signatures", "pupilName", pupil.name(), "mentorName", "Ruth signs");
        String version = product.in(
                Cast.RUTH,
                viewer -> product.bean(JdbcClient.class)
                        .sql("select id::text from sheets.version where school_id = :school and meeting_id = :id::uuid")
                        .param("school", viewer.schoolKey())
                        .param("id", id)
                        .query(String.class)
                        .single());
        return new SignedMeeting(pupil, id, version);
    }

    /** Held by Ruth and still to come. */
    public static String meeting(OnePupil pupil, Product product) {
        return product.in(Cast.RUTH, viewer -> {
            JdbcClient jdbc = product.bean(JdbcClient.class);
            String id = jdbc.sql("select m.id::text from mentoring.meeting m"
                            + " join mentoring.round r on (r.school_id, r.id) = (m.school_id, m.round_id)"
                            + " where m.school_id = :school and m.pupil_id = :pupil::uuid and r.closed_at is null")
                    .param("school", viewer.schoolKey())
                    .param("pupil", pupil.id())
                    .query(String.class)
                    .single();
            jdbc.sql("""
                    update mentoring.meeting
                       set mentor_id = (select staff_id from access.person
                                         where school_id = :school and account_id = :account)
                     where school_id = :school and id = :id::uuid
                    """)
                    .param("school", viewer.schoolKey())
                    .param("account", viewer.accountKey())
                    .param("id", UUID.fromString(id))
                    .update();
            return id;
        });
    }

    public SignedMeeting share(Product product) {
        product.as(Cast.RUTH).post("/oakfield/mentoring/meetings/" + id + "/shared");
        return this;
    }

    /** Where the family reads the sheet. */
    public String sheet() {
        return "/oakfield/sheets/shared/" + version;
    }

    /** From which day families read the sheets of this round; {@code null}: as soon as each is shared. */
    public static void release(String day, Product product) {
        product.in(
                Cast.RUTH,
                viewer -> product.bean(JdbcClient.class)
                        .sql("update mentoring.round set families_from = :day::date"
                                + " where school_id = :school and closed_at is null and start_year = 2026")
                        .param("school", viewer.schoolKey())
                        .param("day", day)
                        .update());
    }
}
