package org.waymark.bench;

import java.util.List;

/** What one page costs on its way: statements to the database, bytes to the browser. */
record Weight(Page page, long statements, long bytes, long packedBytes, List<String> sent) {}
