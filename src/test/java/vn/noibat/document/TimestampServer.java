package vn.noibat.document;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Date;
import java.util.List;
import java.util.function.Function;

import com.sun.net.httpserver.HttpServer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * A time-stamp authority (RFC 3161) on a socket.
 */
final class TimestampServer implements AutoCloseable {

	private final HttpServer server;

	private TimestampServer(Function<byte[], byte[]> answer, int status) throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/tsa", (exchange) -> {
			byte[] reply = answer.apply(exchange.getRequestBody().readAllBytes());
			exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
			exchange.sendResponseHeaders(status, reply.length);
			try (var body = exchange.getResponseBody()) {
				body.write(reply);
			}
		});
		this.server.start();
	}

	/** One that stamps. */
	static TimestampServer stamping(TestAuthority authority) throws IOException {
		TestAuthority.Stamper stamper = authority.stamper();
		return new TimestampServer((query) -> reply(query, stamper), 200);
	}

	/** One that answers something else. */
	static TimestampServer answering(int status, byte[] body) throws IOException {
		return new TimestampServer((query) -> body, status);
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/tsa";
	}

	private static byte[] reply(byte[] query, TestAuthority.Stamper stamper) {
		try {
			TimeStampRequest request = new TimeStampRequest(query);
			DigestCalculator digests = new JcaDigestCalculatorProviderBuilder().build()
				.get(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1));
			TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
				.build("SHA256withECDSA", stamper.key(), stamper.certificate()), digests,
					new ASN1ObjectIdentifier("1.2.3.4.1"));
			tokens.addCertificates(new JcaCertStore(List.of(stamper.certificate())));
			return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
				.generate(request, BigInteger.valueOf(42), Date.from(SealFixture.NOW.plusSeconds(1)))
				.getEncoded();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
