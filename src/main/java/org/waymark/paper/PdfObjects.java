package org.waymark.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;

/**
 * Writes the objects of a PDF under numbers of their own as they come, small ones many together and compressed; at the end where
 * each is. The objects of a document that was read are written with whatever they refer to.
 */
final class PdfObjects {
    private static final int TOGETHER = 500;

    private final OutputStream out;
    private long at;
    /** Where each number is: an offset, or (negative) which place in which bundle. */
    private final List<long[]> places = new ArrayList<>();

    private final Map<COSObject, Integer> own = new IdentityHashMap<>();
    private final Map<COSObject, Integer> ofPart = new IdentityHashMap<>();
    private final Map<COSObject, Boolean> done = new IdentityHashMap<>();
    private final Deque<COSObject> waiting = new ArrayDeque<>();
    private final List<Integer> bundled = new ArrayList<>();
    private final List<Integer> begins = new ArrayList<>();
    private final ByteArrayOutputStream bundle = new ByteArrayOutputStream();

    PdfObjects(OutputStream out) throws IOException {
        this.out = out;
        places.add(new long[] {0, 0, 65_535});
        write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    int number() {
        places.add(new long[] {0, 0, 0});
        return places.size() - 1;
    }

    /** To be referred to now and written later. */
    COSObject reserve() {
        return known(number());
    }

    /** A reference to a number. */
    COSObject known(int number) {
        COSObject reference = new COSObject(COSNull.NULL);
        own.put(reference, number);
        return reference;
    }

    int numberOf(COSObject object) {
        Integer known = own.get(object);
        return known != null ? known : ofPart.computeIfAbsent(object, key -> number());
    }

    /** Writes it and everything it refers to, each once; gives the reference by which it is known from now on. */
    COSObject write(COSObject object) throws IOException {
        waiting.add(object);
        drain();
        return known(numberOf(object));
    }

    private void drain() throws IOException {
        for (COSObject next = waiting.poll(); next != null; next = waiting.poll()) {
            if (!own.containsKey(next) && done.putIfAbsent(next, true) == null) {
                COSBase value = next.getObject();
                put(numberOf(next), value == null ? COSNull.NULL : value);
            }
        }
    }

    /** Counts as written: it is, later. */
    void written(COSObject object) {
        done.put(object, true);
    }

    COSObject add(COSBase value) throws IOException {
        int number = number();
        writeAs(number, value);
        return known(number);
    }

    void writeAs(int number, COSBase value) throws IOException {
        put(number, value);
        drain();
    }

    /** The same with its references by number, so that it outlives the document it was read from. */
    COSDictionary kept(COSDictionary dictionary) {
        COSDictionary kept = new COSDictionary();
        dictionary.forEach((key, value) -> kept.setItem(key, kept(value)));
        return kept;
    }

    private COSBase kept(COSBase value) {
        if (value instanceof COSObject reference) {
            waiting.add(reference);
            return known(numberOf(reference));
        }
        if (value instanceof COSDictionary dictionary) {
            return kept(dictionary);
        }
        if (value instanceof COSArray array) {
            COSArray kept = new COSArray();
            array.forEach(each -> kept.add(kept(each)));
            return kept;
        }
        return value;
    }

    /** The next document's objects are others. */
    void forget() throws IOException {
        drain();
        ofPart.clear();
        done.clear();
    }

    private void put(int number, COSBase value) throws IOException {
        if (value instanceof COSStream stream) {
            places.set(number, new long[] {1, at, 0});
            byte[] raw;
            try (InputStream in = stream.createRawInputStream()) {
                raw = in.readAllBytes();
            }
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            stream.setInt(COSName.LENGTH, raw.length);
            dictionary(stream, head);
            stream(number, head.toByteArray(), raw);
            return;
        }
        bundled.add(number);
        begins.add(bundle.size());
        value(value, bundle);
        bundle.write('\n');
        if (bundled.size() == TOGETHER) {
            flush();
        }
    }

    private void flush() throws IOException {
        if (bundled.isEmpty()) {
            return;
        }
        int number = number();
        StringBuilder index = new StringBuilder();
        for (int i = 0; i < bundled.size(); i++) {
            places.set(bundled.get(i), new long[] {2, number, i});
            index.append(bundled.get(i)).append(' ').append(begins.get(i)).append(' ');
        }
        byte[] packed = packed(ascii(index.toString()), bundle.toByteArray());
        places.set(number, new long[] {1, at, 0});
        String head = "<</Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d>>"
                .formatted(bundled.size(), index.length(), packed.length);
        stream(number, ascii(head), packed);
        bundled.clear();
        begins.clear();
        bundle.reset();
    }

    void end(int root, COSObject info) throws IOException {
        flush();
        int number = number();
        places.set(number, new long[] {1, at, 0});
        ByteBuffer table = ByteBuffer.allocate(places.size() * 11);
        for (long[] place : places) {
            table.put((byte) place[0]).putLong(place[1]).putShort((short) place[2]);
        }
        byte[] packed = packed(table.array());
        String head = "<</Type/XRef/Size %d/W[1 8 2]/Root %d 0 R/Info %d 0 R/Filter/FlateDecode/Length %d>>"
                .formatted(places.size(), root, numberOf(info), packed.length);
        long from = at;
        stream(number, ascii(head), packed);
        write(ascii("startxref\n" + from + "\n%%EOF\n"));
    }

    private void stream(int number, byte[] head, byte[] content) throws IOException {
        write(ascii(number + " 0 obj\n"));
        write(head);
        write(ascii("\nstream\n"));
        write(content);
        write(ascii("\nendstream\nendobj\n"));
    }

    private void value(COSBase value, OutputStream to) throws IOException {
        switch (value) {
            case COSObject reference -> {
                waiting.add(reference);
                to.write(ascii(numberOf(reference) + " 0 R"));
            }
            case COSDictionary dictionary -> dictionary(dictionary, to);
            case COSArray array -> {
                to.write('[');
                for (int i = 0; i < array.size(); i++) {
                    if (i > 0) {
                        to.write(' ');
                    }
                    value(array.get(i), to);
                }
                to.write(']');
            }
            case COSName name -> name.writePDF(to);
            case COSString string -> COSWriter.writeString(string, to);
            case COSInteger number -> number.writePDF(to);
            case COSFloat number -> number.writePDF(to);
            case COSBoolean truth -> truth.writePDF(to);
            default -> to.write(ascii("null"));
        }
    }

    private void dictionary(COSDictionary dictionary, OutputStream to) throws IOException {
        to.write(ascii("<<"));
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            entry.getKey().writePDF(to);
            to.write(' ');
            value(entry.getValue(), to);
        }
        to.write(ascii(">>"));
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        at += bytes.length;
    }

    private static byte[] packed(byte[]... parts) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed)) {
            for (byte[] part : parts) {
                deflated.write(part);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
