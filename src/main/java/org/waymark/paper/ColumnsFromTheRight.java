package org.waymark.paper;

import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.newtable.TableRowBox;
import com.openhtmltopdf.render.Box;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Sets the columns of a table from the right where its page is marked {@code dir="rtl"}, which the engine does not. Places only are
 * changed, not the order that a screen reader follows.
 */
final class ColumnsFromTheRight {
    private ColumnsFromTheRight() {}

    /** @param box laid out, and not drawn yet */
    static void turn(Box box) {
        for (Box child : box.getChildren()) {
            turn(child);
        }
        if (box instanceof TableBox && fromTheRight(box.getElement())) {
            rows(box);
            box.calcChildLocations();
        }
    }

    private static void rows(Box box) {
        for (Box child : box.getChildren()) {
            if (box instanceof TableRowBox && child instanceof TableCellBox) {
                child.setX(box.getWidth() - child.getX() - child.getWidth());
            } else {
                rows(child);
            }
        }
    }

    private static boolean fromTheRight(Node node) {
        for (Node each = node; each != null; each = each.getParentNode()) {
            if (each instanceof Element element && element.hasAttribute("dir")) {
                return element.getAttribute("dir").equals("rtl");
            }
        }
        return false;
    }
}
