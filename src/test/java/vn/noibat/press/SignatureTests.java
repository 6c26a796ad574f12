package vn.noibat.press;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An edition's signature as a stranger verifies it: with the public addresses and the JDK
 * alone.
 */
@SpringBootTest
@AutoConfigureMockMvc
class SignatureTests {

	private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

	private final JsonMapper mapper = new JsonMapper();

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(ints = { 2022, 2023, 2024 })
	void isOverTheBytesAsServed(int year) throws Exception {
		byte[] edition = get("/api/v1/editions/" + year + "/1");
		String jws = new String(get("/api/v1/editions/" + year + "/1/signature"), StandardCharsets.US_ASCII);

		assertThat(verifies(edition, jws)).isTrue();
		edition[edition.length / 2] ^= 1;
		assertThat(verifies(edition, jws)).isFalse();
	}

	@Test
	void carriesWhatBelongsToTheAct() throws Exception {
		JsonNode edition = this.mapper.readTree(get("/api/v1/editions/2023")).path("editions").get(0);

		JsonNode header = header(new String(get("/api/v1/editions/2023/1/signature"), StandardCharsets.US_ASCII));

		assertThat(new ArrayList<>(header.propertyNames())).containsExactlyInAnyOrder("alg", "kid", "b64", "crit",
				"locality", "year", "edition", "kind", "sealedAt", "releasedAt", "sha256", "journal");
		assertThat(header.path("alg").asString()).isEqualTo("EdDSA");
		assertThat(header.path("b64").asBoolean()).isFalse();
		assertThat(header.path("crit").get(0).asString()).isEqualTo("b64");
		assertThat(header.path("locality").asString()).isEqualTo("Hải Phòng");
		assertThat(header.path("year").asInt()).isEqualTo(2023);
		assertThat(header.path("edition").asInt()).isEqualTo(1);
		assertThat(header.path("kind").asString()).isEqualTo("original");
		assertThat(header.path("sha256")).isEqualTo(edition.path("sha256"));
		assertThat(header.path("releasedAt").asString())
			.startsWith(edition.path("releasedAt").asString().substring(0, 19))
			.endsWith("+07:00");
	}

	@Test
	void namesNoKeyButThePublicOnes() throws Exception {
		List<String> members = new ArrayList<>();
		keys().forEach((key) -> members.addAll(key.propertyNames()));

		assertThat(members).contains("x").doesNotContain("d");
	}

	@Test
	void answersNothingWhereThereIsNoEdition() {
		assertThat(this.mvc.get().uri("/api/v1/editions/2023/2/signature")).hasStatus(404);
		assertThat(this.mvc.get().uri("/api/v1/editions/2023/x/signature")).hasStatus(400);
	}

	private boolean verifies(byte[] payload, String jws) throws Exception {
		String[] parts = jws.split("\\.", -1);
		assertThat(parts).hasSize(3);
		assertThat(parts[1]).isEmpty();
		String id = header(jws).path("kid").asString();
		JsonNode key = keys().stream()
			.filter((each) -> each.path("kid").asString().equals(id))
			.findFirst()
			.orElseThrow();
		byte[] x = Base64.getUrlDecoder().decode(key.path("x").asString());
		byte[] encoded = new byte[ED25519.length + x.length];
		System.arraycopy(ED25519, 0, encoded, 0, ED25519.length);
		System.arraycopy(x, 0, encoded, ED25519.length, x.length);
		PublicKey publicKey = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
		Signature signature = Signature.getInstance("Ed25519");
		signature.initVerify(publicKey);
		signature.update((parts[0] + ".").getBytes(StandardCharsets.US_ASCII));
		signature.update(payload);
		return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
	}

	private JsonNode header(String jws) {
		return this.mapper.readTree(Base64.getUrlDecoder().decode(jws.substring(0, jws.indexOf('.'))));
	}

	private List<JsonNode> keys() {
		List<JsonNode> keys = new ArrayList<>();
		this.mapper.readTree(get("/.well-known/jwks.json")).path("keys").forEach(keys::add);
		return keys;
	}

	private byte[] get(String address) {
		MvcTestResult answer = this.mvc.get().uri(address).exchange();
		assertThat(answer).hasStatusOk();
		return answer.getResponse().getContentAsByteArray();
	}

}
