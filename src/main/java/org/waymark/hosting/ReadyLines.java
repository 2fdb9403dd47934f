package org.waymark.hosting;

import java.util.List;

/** What else a newcomer must know once Waymark is ready, such as who to sign in as. Each is a part of the last line. */
public interface ReadyLines {
    List<String> lines(Installation installation);
}
