package fr.pesee.receive.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that tells how much of it has been read. */
public final class CountedBody extends FilterInputStream {
    private long bytes;

    /** Counts what is read of a body. */
    public CountedBody(InputStream body) {
        super(body);
    }

    /** How many bytes have been read so far. */
    public long bytes() {
        return bytes;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        bytes += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        bytes += Math.max(0, read);
        return read;
    }
}
