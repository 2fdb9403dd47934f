package org.waymark.exchange.reading;

/** The character that parts a file's cells: the one its heading has most of. */
final class Delimiter {
    private static final char[] USUAL = {',', ';', '\t'};

    private Delimiter() {}

    static char of(String text) {
        if (text.startsWith("sep=") && text.length() > 5 && "\r\n".indexOf(text.charAt(5)) >= 0) {
            char said = text.charAt(4);
            return ",;\t|".indexOf(said) >= 0 ? said : ',';
        }
        String heading = firstLine(text);
        char best = ',';
        for (char candidate : USUAL) {
            if (count(heading, candidate) > count(heading, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static String firstLine(String text) {
        int start = 0;
        while (Character.isWhitespace(text.charAt(start)) && text.charAt(start) != '\t') {
            start++;
        }
        boolean quoted = false;
        int end = start;
        for (; end < text.length(); end++) {
            char c = text.charAt(end);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
        }
        return text.substring(start, end);
    }

    private static int count(String line, char wanted) {
        boolean quoted = false;
        int found = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (!quoted && c == wanted) {
                found++;
            }
        }
        return found;
    }
}
