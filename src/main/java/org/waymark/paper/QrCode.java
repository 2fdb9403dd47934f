package org.waymark.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/**
 * An address as a square that a phone reads.
 *
 * @param size of the square, with its quiet margin, in the units of the outline
 * @param outline a path of SVG
 */
public record QrCode(int size, String outline) {

    public static QrCode of(String address) {
        try {
            BitMatrix squares = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0);
            return new QrCode(squares.getWidth(), outline(squares));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String outline(BitMatrix squares) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x, y));
                }
            }
        }
        return path.toString();
    }
}
