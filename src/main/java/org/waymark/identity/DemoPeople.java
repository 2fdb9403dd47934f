package org.waymark.identity;

import java.util.List;

/** Whom a demonstration lets a newcomer be. Empty in a real installation. Implemented where the demonstration is planted. */
public interface DemoPeople {
    /** The password of everybody in a demonstration, which listens on this machine only. */
    String PASSWORD = "waymark-demonstration";

    List<Person> people();

    /** Adults of families, who have no password: the link that signs them in stands on the page of what was sent. */
    List<Person> families();

    /** Somebody, what they are and what they will see, in a few words. */
    record Person(String name, String what, String email) {}
}
