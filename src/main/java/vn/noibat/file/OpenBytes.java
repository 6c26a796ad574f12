package vn.noibat.file;

import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * A file's bytes as a channel that lets go of them once it is closed: readers of archives
 * are finalised, and would hold a large file until then.
 */
public final class OpenBytes implements SeekableByteChannel {

	private static final byte[] CLOSED = new byte[0];

	private byte[] bytes;

	private int position;

	public OpenBytes(byte[] bytes) {
		this.bytes = bytes;
	}

	@Override
	public int read(ByteBuffer into) throws ClosedChannelException {
		requireOpen();
		int length = Math.min(into.remaining(), this.bytes.length - this.position);
		if (length <= 0) {
			return into.hasRemaining() ? -1 : 0;
		}
		into.put(this.bytes, this.position, length);
		this.position += length;
		return length;
	}

	@Override
	public long position() {
		return this.position;
	}

	@Override
	public SeekableByteChannel position(long position) throws ClosedChannelException {
		requireOpen();
		this.position = (int) Math.max(0, Math.min(position, this.bytes.length));
		return this;
	}

	@Override
	public long size() throws ClosedChannelException {
		requireOpen();
		return this.bytes.length;
	}

	@Override
	public boolean isOpen() {
		return this.bytes != CLOSED;
	}

	@Override
	public void close() {
		this.bytes = CLOSED;
	}

	@Override
	public int write(ByteBuffer from) {
		throw new NonWritableChannelException();
	}

	@Override
	public SeekableByteChannel truncate(long size) {
		throw new NonWritableChannelException();
	}

	private void requireOpen() throws ClosedChannelException {
		if (!isOpen()) {
			throw new ClosedChannelException();
		}
	}

}
