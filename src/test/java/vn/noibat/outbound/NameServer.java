package vn.noibat.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.naming.Context;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;

import org.apache.hc.client5.http.DnsResolver;

/**
 * A name server that changes its mind with every question, and lets nobody keep what it
 * said; and who asks it.
 */
final class NameServer implements DnsResolver, AutoCloseable {

	private static final int HEADER = 12;

	private static final int TYPE_A = 1;

	private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());

	private final List<List<InetAddress>> answers;

	private final AtomicInteger asked = new AtomicInteger();

	/** Begins to answer; the answers come one after the other, and again. */
	NameServer(List<List<InetAddress>> answers) throws IOException {
		this.answers = answers;
		Thread thread = new Thread(this::serve, "name-server");
		thread.setDaemon(true);
		thread.start();
	}

	int asked() {
		return this.asked.get();
	}

	@Override
	public InetAddress[] resolve(String host) throws UnknownHostException {
		if (AddressBlock.parse(host).isPresent()) {
			return InetAddress.getAllByName(host);
		}
		Hashtable<String, String> environment = new Hashtable<>();
		environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
		environment.put(Context.PROVIDER_URL, "dns://127.0.0.1:" + this.socket.getLocalPort());
		try {
			InitialDirContext names = new InitialDirContext(environment);
			Attribute records = names.getAttributes(host, new String[] { "A" }).get("A");
			List<InetAddress> found = new ArrayList<>();
			NamingEnumeration<?> all = records.getAll();
			while (all.hasMore()) {
				found.add(InetAddress.getByName(String.valueOf(all.next())));
			}
			names.close();
			return found.toArray(InetAddress[]::new);
		}
		catch (NamingException ex) {
			throw new UnknownHostException(host + ": " + ex);
		}
	}

	@Override
	public String resolveCanonicalHostname(String host) {
		return host;
	}

	@Override
	public void close() {
		this.socket.close();
	}

	private void serve() {
		byte[] space = new byte[512];
		while (!this.socket.isClosed()) {
			try {
				DatagramPacket question = new DatagramPacket(space, space.length);
				this.socket.receive(question);
				byte[] answer = answer(ByteBuffer.wrap(space, 0, question.getLength()));
				this.socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
			}
			catch (IOException ex) {
				// The socket was closed.
			}
		}
	}

	private byte[] answer(ByteBuffer question) {
		int end = HEADER;
		while (question.get(end) != 0) {
			end += question.get(end) + 1;
		}
		int type = question.getShort(end + 1);
		List<InetAddress> addresses = (type == TYPE_A)
				? this.answers.get(this.asked.getAndIncrement() % this.answers.size()) : List.of();
		List<InetAddress> four = addresses.stream().filter(Inet4Address.class::isInstance).toList();
		ByteBuffer header = ByteBuffer.allocate(HEADER);
		header.putShort(question.getShort(0)).putShort((short) 0x8400).putShort((short) 1);
		header.putShort((short) four.size()).putShort((short) 0).putShort((short) 0);
		ByteArrayOutputStream answer = new ByteArrayOutputStream();
		answer.writeBytes(header.array());
		byte[] asked = new byte[end + 5 - HEADER];
		question.get(HEADER, asked);
		answer.writeBytes(asked);
		for (InetAddress address : four) {
			ByteBuffer record = ByteBuffer.allocate(16);
			// The name asked for, A, IN, to be kept for 0 seconds.
			record.putShort((short) 0xc00c).putShort((short) TYPE_A).putShort((short) 1).putInt(0).putShort((short) 4);
			record.put(address.getAddress());
			answer.writeBytes(record.array());
		}
		return answer.toByteArray();
	}

}
