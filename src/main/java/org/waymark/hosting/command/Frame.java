package org.waymark.hosting.command;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The pieces an answer is sent in: text for the person, why it was stopped, bytes for the file, at the very end the exit status. */
enum Frame {
    TEXT,
    PROBLEM,
    RESULT,
    EXIT;

    private static final int MOST = 1 << 16;

    /** One whole piece at a time, whichever thread it comes from. */
    void send(DataOutputStream out, byte[] bytes, int offset, int length) throws IOException {
        synchronized (out) {
            out.writeByte(ordinal());
            out.writeInt(length);
            out.write(bytes, offset, length);
            out.flush();
        }
    }

    static Frame read(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        if (kind >= values().length) {
            throw new IOException("an answer that is not Waymark's");
        }
        return values()[kind];
    }

    /** What is written to it goes out as pieces of this kind. */
    OutputStream stream(DataOutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                for (int done = 0; done < length; done += MOST) {
                    send(out, bytes, offset + done, Math.min(MOST, length - done));
                }
            }
        };
    }
}
