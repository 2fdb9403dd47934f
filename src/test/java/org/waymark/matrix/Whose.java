package org.waymark.matrix;

/** Whose the thing is that an address names. */
enum Whose {
    OWN("their own"),
    OTHER("another's in the same school"),
    OTHER_SCHOOLS("another school's"),
    NOBODYS("nobody's");

    private final String words;

    Whose(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
