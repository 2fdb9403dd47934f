package org.waymark.exchange;

import org.waymark.ui.Refused;

/** An import is not applied, and nothing is changed: its message is for the person. */
public final class StoppedImport extends Refused {
    public StoppedImport(String sentence) {
        super(sentence);
    }
}
