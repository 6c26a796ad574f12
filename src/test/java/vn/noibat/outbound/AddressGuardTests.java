package vn.noibat.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AddressGuardTests {

	private static final AddressGuard guard = new AddressGuard(
			new OutboundProperties(false, List.of(), Duration.ofSeconds(15)));

	/**
	 * Each leads some reader of addresses to a place inside, or hides where it leads.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "https://127.0.0.1/", "https://127.1/", "https://127.0.1/", "https://2130706433/",
			"https://0x7f000001/", "https://0x7f.0.0.1/", "https://0x7f.1/", "https://0177.0.0.1/",
			"https://017700000001/", "https://0177.1/", "https://127.0.0.01/", "https://127.0.0.1./",
			"https://0.0.0.0/", "https://0/", "https://[::1]/", "https://[::]/", "https://[0:0:0:0:0:0:0:1]/",
			"https://[::ffff:127.0.0.1]/", "https://[::ffff:7f00:1]/", "https://[::127.0.0.1]/",
			"https://[64:ff9b::127.0.0.1]/", "https://[64:ff9b:1::a00:1]/", "https://[2002:7f00:1::]/",
			"https://[2001:0:7f00:1::]/", "https://[2606:4700::5efe:10.0.0.1]/", "https://[fe80::1]/",
			"https://[fe80::1%25eth0]/", "https://[fc00::1]/", "https://[fd00:ec2::254]/", "https://[ff02::1]/",
			"https://[2001:db8::1]/", "https://[fec0::1]/", "https://169.254.169.254/latest/meta-data/",
			"https://2852039166/", "https://0xa9fea9fe/", "https://169.254.43518/", "https://100.100.100.200/",
			"https://168.63.129.16/", "https://192.0.0.192/", "https://10.0.0.1/", "https://172.16.0.1/",
			"https://172.31.255.255/", "https://192.168.1.1/", "https://100.64.0.1/", "https://198.18.0.1/",
			"https://224.0.0.1/", "https://240.0.0.1/", "https://255.255.255.255/", "https://192.88.99.1/",
			"https://①②⑦.⓪.⓪.①/", "https://127。0。0。1/", "https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/", "https://127.0.0.1\\@press.example/",
			"https://press.example\\@127.0.0.1/", "https://press.example@127.0.0.1/",
			"https://127.0.0.1:443@press.example/", "https://press.example:443@127.0.0.1/",
			"https://127.0.0.1#@press.example/", "https://press.example/#127.0.0.1",
			"https://127.0.0.1%2f@press.example/", "https://%31%32%37.0.0.1/", "https://127.0.0.1%00.press.example/",
			"https://press.example\t/", "https://press.example\r\nHost: 127.0.0.1/", " https://press.example/",
			"https:///127.0.0.1/", "https:127.0.0.1/", "https:/127.0.0.1/", "//127.0.0.1/", "https://", "https://[::1/",
			"https://[127.0.0.1]/", "https://[v1.fe80::a]/", "https://-press.example/", "https://press_office.example/",
			"https://press..example/", "https://press.example:22/", "https://press.example:0/",
			"https://press.example:65536/", "https://press.example:443:80/", "http://press.example/",
			"ftp://press.example/", "file:///etc/passwd", "gopher://press.example:25/", "jar:https://press.example!/",
			"javascript:alert(1)", "dict://127.0.0.1:11211/", "ldap://127.0.0.1/" })
	void refusesAHostileSpelling(String address) {
		assertThatThrownBy(() -> guard.require(address)).isInstanceOf(OutboundRefused.class);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "https://press.example/", "https://press.example/hook?office=1", "HTTPS://Press.Example/Hook",
					"https://press.example:8443/hook", "https://a.b.c.d.press.example", "https://xn--bo-hma.example/",
					"https://1.1.1.1/", "https://[2606:4700:4700::1111]/", "https://office-1.example/%E1%BA%A3",
					// What these lead to is judged when it is known, at the call.
					"https://localhost/", "https://127.0.0.1.press.example/" })
	void takesAnOrdinaryAddress(String address) {
		assertThat(guard.require(address)).hasToString(address);
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.1", "127.255.255.254", "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "169.254.0.1",
			"172.16.0.1", "172.31.0.1", "192.0.0.8", "192.0.2.1", "192.168.0.1", "198.18.0.1", "198.19.255.255",
			"198.51.100.1", "203.0.113.1", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "168.63.129.16",
			"::", "::1", "::127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1",
			"100::1", "2001::1", "2001:10::1", "2001:db8::1", "2002:a00:1::", "3fff::1", "4000::1", "5f00::1",
			"fc00::1", "fdff::1", "fe80::1", "febf::1", "fec0::1", "ff02::1", "2606:4700::5efe:127.0.0.1",
			"2606:4700::200:5efe:127.0.0.1" })
	void connectsToNothingThatIsNotOnTheInternet(String address) throws UnknownHostException {
		assertThat(guard.admits(InetAddress.getByName(address))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
			"128.0.0.1", "172.15.255.255", "172.32.0.0", "192.0.1.1", "198.17.255.255", "198.20.0.0", "223.255.255.255",
			"2606:4700:4700::1111", "2001:200::1", "2400:cb00::1", "64:ff9b::1.1.1.1", "2606:4700::5efe:1.1.1.1" })
	void connectsToTheInternet(String address) throws UnknownHostException {
		assertThat(guard.admits(InetAddress.getByName(address))).isTrue();
	}

	@Test
	void letsANetworkOfOnesOwnBeNamed() throws UnknownHostException {
		AddressGuard own = new AddressGuard(
				new OutboundProperties(false, List.of("10.20.0.0/16", "fd00:1::/32"), Duration.ofSeconds(15)));

		assertThat(own.admits(InetAddress.getByName("10.20.255.1"))).isTrue();
		assertThat(own.admits(InetAddress.getByName("fd00:1:2::3"))).isTrue();
		assertThat(own.admits(InetAddress.getByName("10.21.0.1"))).isFalse();
		assertThat(own.require("https://10.20.0.1/")).hasHost("10.20.0.1");
	}

	@Test
	void takesUnencryptedAddressesOnlyWhereItIsToldTo() {
		AddressGuard open = new AddressGuard(new OutboundProperties(true, List.of(), Duration.ofSeconds(15)));

		assertThat(open.require("http://press.example:8080/")).hasPort(8080);
		assertThatThrownBy(() -> open.require("http://127.0.0.1:8080/")).isInstanceOf(OutboundRefused.class);
		assertThatThrownBy(() -> open.require("ftp://press.example/")).isInstanceOf(OutboundRefused.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "localhost", "10.0.0.0/8/8", "::/129", "10.0/8",
			"256.0.0.0/8", "" })
	void readsNoBlockThatIsNone(String block) {
		assertThat(AddressBlock.parse(block)).isEmpty();
	}

}
