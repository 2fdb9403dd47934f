package org.waymark.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.UUID;
import org.waymark.tenancy.SchoolId;

/**
 * One made-up primary: seven year groups with a class of 30 each, a teacher to every class. Everything of it follows
 * from seed and number, so that the bench knows what is in the database without asking it.
 *
 * @param forms classes a year group; two make 420 pupils
 */
record MadeUpSchool(long seed, int number, int forms) {
    static final int FIRST_YEAR = 2021;
    static final int THIS_YEAR = 2026;
    static final int YEAR_GROUPS = 7;
    static final int CLASS_SIZE = 30;
    static final int HEAD = YEAR_GROUPS;
    static final int SCHOOLS_IN_A_TRUST = 25;
    static final String[] SUBJECTS = {"Reading", "Writing", "Mathematics", "Science"};

    /** Schools whose numbers differ by a multiple of this are of one kind: same scale, same collection points. */
    static final int KINDS = 10;

    /** What an id is of; part of what it is made from. */
    enum Thing {
        SUBJECT,
        CLASS,
        STAFF,
        ACCOUNT,
        PUPIL,
        CONTACT,
        SCALE,
        RESULT,
        OBJECTIVE,
        MARK,
        ROUND,
        MEETING,
        STEP
    }

    SchoolId id() {
        return new SchoolId(key());
    }

    long key() {
        return 1_000L + number;
    }

    String slug() {
        return "made-up-" + number;
    }

    String name() {
        return "Made-up Primary " + number;
    }

    int trust() {
        return 1 + number / SCHOOLS_IN_A_TRUST;
    }

    boolean isFirstOfTrust() {
        return number % SCHOOLS_IN_A_TRUST == 0;
    }

    /** Three schools in five, which makes about 50 results a pupil. */
    boolean isHalfTermly() {
        return number % 5 >= 1 && number % 5 <= 3;
    }

    MadeUpScale scale() {
        return number % 2 == 0 ? MadeUpScale.LEVELS : MadeUpScale.STAGES;
    }

    UUID scaleId() {
        return madeUp(Thing.SCALE, 0);
    }

    UUID subject(int subject) {
        return madeUp(Thing.SUBJECT, subject);
    }

    UUID classOf(int year, int yearGroup, int form) {
        return madeUp(Thing.CLASS, ((year - FIRST_YEAR) * YEAR_GROUPS + yearGroup) * 2L + form);
    }

    /** How many pupils a year group has; the first 30 are in its first class. */
    int places() {
        return forms * CLASS_SIZE;
    }

    static int formOf(int place) {
        return place / CLASS_SIZE;
    }

    /** Teachers of the first classes are numbered as the year group they teach, the head after them, then the others. */
    int teacherOf(int yearGroup, int form) {
        return yearGroup + form * (HEAD + 1);
    }

    int people() {
        return 1 + forms * YEAR_GROUPS;
    }

    UUID staff(int person) {
        return madeUp(Thing.STAFF, person);
    }

    UUID account(int person) {
        return madeUp(Thing.ACCOUNT, person);
    }

    String email(int person) {
        return "person-%d@made-up-%d.example".formatted(person, number);
    }

    String staffName(int person) {
        return Names.FIRST[(number + person) % Names.FIRST.length];
    }

    UUID pupil(int yearGroup, int place) {
        return madeUp(Thing.PUPIL, pupilIndex(yearGroup, place));
    }

    static int pupilIndex(int yearGroup, int place) {
        return yearGroup * 2 * CLASS_SIZE + place;
    }

    /** The year a pupil of today's year group was in then; below 0 before school age. */
    static int yearGroupIn(int year, int yearGroupNow) {
        return yearGroupNow - (THIS_YEAR - year);
    }

    /** A version 7 key whose time grows with the index, as it would with the order in which things were made. */
    UUID madeUp(Thing thing, long index) {
        SplittableRandom random = random(thing, index);
        long millis = Instant.parse("2021-09-01T08:00:00Z").toEpochMilli() + index;
        return new UUID(
                (millis << 16) | 0x7000L | (random.nextLong() & 0x0FFFL),
                (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    SplittableRandom random(Thing thing, long index) {
        return new SplittableRandom(seed + key() * 1_000_003L + thing.ordinal() * 7_368_787L + index * 15_485_863L);
    }

    /** The last day of each sixth of a school year, a Friday or not: nobody looks. */
    static Instant endOf(int year, int sixth) {
        return LocalDate.of(year, 9, 1).plusDays(50L * sixth).atTime(15, 30).toInstant(ZoneOffset.UTC);
    }
}
