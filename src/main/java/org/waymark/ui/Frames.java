package org.waymark.ui;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Knows what the frame of a page shows in answer to a request. Implemented above this module, which knows neither schools
 * nor people. It is asked as the page is written, error pages included, when the school's transaction is over.
 */
@FunctionalInterface
public interface Frames {
    Frame frame(HttpServletRequest request);
}
