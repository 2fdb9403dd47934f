package org.waymark.exchange.reading;

/** A column that is not read, because somebody said so or because its heading means nothing to us. */
public enum Unread implements Meaning {
    LEFT_OUT("-", "Leave out"),
    NOT_RECOGNISED("?", "Not recognised");

    private final String code;
    private final String label;

    Unread(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }
}
