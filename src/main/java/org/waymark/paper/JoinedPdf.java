package org.waymark.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Puts files of {@link Pdf} one after the other into one that a screen reader reads from end to end. It is written as it
 * grows: no more than one of them is in memory, where putting hundreds of tagged pages together at once takes most of what a
 * small server has.
 */
public final class JoinedPdf implements AutoCloseable {
    private static final COSName STRUCT_PARENTS = COSName.getPDFName("StructParents");
    private static final COSName PARENT_TREE = COSName.getPDFName("ParentTree");
    private static final COSName NUMS = COSName.getPDFName("Nums");
    private static final COSName LIMITS = COSName.getPDFName("Limits");

    private final PdfObjects objects;
    private final int catalog;
    private final COSObject pages;
    private final COSObject tags;
    private final COSObject whole;
    private final COSObject outline;
    private final COSArray pageParts = new COSArray();
    private final COSArray tagParts = new COSArray();
    private final COSArray parentParts = new COSArray();
    private @Nullable COSDictionary first;
    private @Nullable COSBase firstBookmark;
    private @Nullable COSObject lastBookmark;
    private @Nullable COSDictionary heldBookmark;
    private int pageCount;
    private int bookmarkCount;
    private int parents;
    private COSDictionary info = new COSDictionary();

    public JoinedPdf(OutputStream out) throws IOException {
        objects = new PdfObjects(out);
        catalog = objects.number();
        pages = objects.reserve();
        tags = objects.reserve();
        whole = objects.reserve();
        outline = objects.reserve();
    }

    /** Adds a file after those before it. */
    public void add(byte[] file) throws IOException {
        try (PDDocument part = Loader.loadPDF(file)) {
            COSDictionary root = part.getDocumentCatalog().getCOSObject();
            number(part);
            COSObject sides = partOf(root, COSName.PAGES, pages);
            pageCount += part.getNumberOfPages();
            COSDictionary tree = root.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
            COSDictionary document = tree.getCOSDictionary(COSName.K);
            document.setItem(COSName.S, COSName.getPDFName("Part"));
            COSObject said = partOf(tree, COSName.K, whole);
            bookmarks(root.getCOSDictionary(COSName.OUTLINES));
            pageParts.add(objects.write(sides));
            tagParts.add(objects.write(said));
            parentParts.add(objects.add(parents(tree.getCOSDictionary(PARENT_TREE))));
            parents += part.getNumberOfPages();
            if (first == null) {
                first = shared(root, tree);
                info = part.getDocument().getTrailer().getCOSDictionary(COSName.INFO);
                info = info == null ? new COSDictionary() : objects.kept(info);
            }
            objects.forget();
        }
    }

    /** What every part says of itself, said once. */
    private COSDictionary shared(COSDictionary root, COSDictionary tree) throws IOException {
        COSDictionary said = new COSDictionary();
        for (String name : List.of("Metadata", "MarkInfo", "Lang", "ViewerPreferences", "RoleMap")) {
            COSName key = COSName.getPDFName(name);
            COSBase value = (name.equals("RoleMap") ? tree : root).getDictionaryObject(key);
            if (value != null) {
                said.setItem(key, value instanceof COSString ? value : objects.add(value));
            }
        }
        return said;
    }

    /** Pages are counted through, so that each finds what is said of it. */
    private void number(PDDocument part) {
        for (var page : part.getPages()) {
            COSDictionary dictionary = page.getCOSObject();
            dictionary.setInt(STRUCT_PARENTS, dictionary.getInt(STRUCT_PARENTS) + parents);
        }
    }

    private static COSObject partOf(COSDictionary holder, COSName key, COSObject parent) {
        COSDictionary part = holder.getCOSDictionary(key);
        part.setItem(key.equals(COSName.PAGES) ? COSName.PARENT : COSName.P, parent);
        return (COSObject) holder.getItem(key);
    }

    private COSDictionary parents(COSDictionary tree) {
        COSArray nums = (COSArray) tree.getDictionaryObject(NUMS);
        COSArray shifted = new COSArray();
        for (int i = 0; i < nums.size(); i += 2) {
            shifted.add(COSInteger.get(nums.getInt(i) + (long) parents));
            shifted.add(nums.get(i + 1));
        }
        COSDictionary leaf = new COSDictionary();
        leaf.setItem(NUMS, shifted);
        COSArray limits = new COSArray();
        limits.add(shifted.get(0));
        limits.add(shifted.get(shifted.size() - 2));
        leaf.setItem(LIMITS, limits);
        return leaf;
    }

    /** The last of each part is held back until it is known what comes after it. */
    private void bookmarks(COSDictionary part) throws IOException {
        List<COSObject> items = new ArrayList<>();
        for (COSBase item = part.getItem(COSName.FIRST); item instanceof COSObject each; ) {
            items.add(each);
            item = ((COSDictionary) each.getObject()).getItem(COSName.NEXT);
        }
        for (COSObject each : items) {
            ((COSDictionary) each.getObject()).setItem(COSName.PARENT, outline);
        }
        COSObject begins = items.getFirst();
        if (heldBookmark != null && lastBookmark != null) {
            COSObject before = objects.known(objects.numberOf(lastBookmark));
            heldBookmark.setItem(COSName.NEXT, objects.known(objects.numberOf(begins)));
            ((COSDictionary) begins.getObject()).setItem(COSName.PREV, before);
            objects.writeAs(objects.numberOf(lastBookmark), heldBookmark);
        } else {
            firstBookmark = objects.known(objects.numberOf(begins));
        }
        COSObject last = items.getLast();
        for (COSObject each : items) {
            if (each != last) {
                objects.write(each);
            }
        }
        lastBookmark = objects.known(objects.numberOf(last));
        heldBookmark = objects.kept((COSDictionary) last.getObject());
        objects.written(last);
        bookmarkCount += items.size();
    }

    @Override
    public void close() throws IOException {
        if (first == null || lastBookmark == null || heldBookmark == null) {
            return;
        }
        objects.writeAs(objects.numberOf(lastBookmark), heldBookmark);
        COSDictionary marks = typed("Outlines");
        marks.setItem(COSName.FIRST, firstBookmark);
        marks.setItem(COSName.LAST, lastBookmark);
        marks.setInt(COSName.COUNT, bookmarkCount);
        objects.writeAs(objects.numberOf(outline), marks);
        COSDictionary sides = typed("Pages");
        sides.setItem(COSName.KIDS, pageParts);
        sides.setInt(COSName.COUNT, pageCount);
        objects.writeAs(objects.numberOf(pages), sides);
        COSDictionary document = typed("StructElem");
        document.setItem(COSName.S, COSName.getPDFName("Document"));
        document.setItem(COSName.P, tags);
        document.setItem(COSName.K, tagParts);
        document.setItem(COSName.LANG, first.getDictionaryObject(COSName.LANG));
        objects.writeAs(objects.numberOf(whole), document);
        COSDictionary tree = typed("StructTreeRoot");
        tree.setItem(COSName.K, whole);
        COSDictionary parentTree = new COSDictionary();
        parentTree.setItem(COSName.KIDS, parentParts);
        tree.setItem(PARENT_TREE, objects.add(parentTree));
        tree.setInt(COSName.getPDFName("ParentTreeNextKey"), parents);
        tree.setItem(COSName.ROLE_MAP, first.getItem(COSName.ROLE_MAP));
        objects.writeAs(objects.numberOf(tags), tree);
        COSDictionary root = typed("Catalog");
        root.addAll(first);
        root.removeItem(COSName.ROLE_MAP);
        root.setItem(COSName.PAGES, pages);
        root.setItem(COSName.STRUCT_TREE_ROOT, tags);
        root.setItem(COSName.OUTLINES, outline);
        objects.writeAs(catalog, root);
        objects.end(catalog, objects.add(info));
    }

    private static COSDictionary typed(String type) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, COSName.getPDFName(type));
        return dictionary;
    }
}
