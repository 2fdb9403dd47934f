package org.waymark.paper;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/**
 * Makes the engine lay out a box marked {@code dir="rtl"} from right to left, and otherwise leave text alone: the
 * words that need reordering come shaped and in boxes of their own, so no text that it still sees runs to the left.
 */
final class BoxDirection implements BidiReorderer {

    @Override
    public String reorderRTLTextToLTR(String text) {
        return text;
    }

    @Override
    public String shapeText(String text) {
        return text;
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    /** Every paragraph is one run from left to right. */
    static final class OneRun implements BidiSplitter {
        private int length;

        @Override
        public void setParagraph(String paragraph, byte direction) {
            length = paragraph.length();
        }

        @Override
        public int countTextRuns() {
            return 1;
        }

        @Override
        public BidiTextRun getVisualRun(int run) {
            return new BidiTextRun(0, length, LTR);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return LTR;
        }
    }
}
