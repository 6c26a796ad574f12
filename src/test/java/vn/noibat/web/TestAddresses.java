package vn.noibat.web;

import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/**
 * Gives tests the addresses of an installation without starting one.
 */
public final class TestAddresses {

	private TestAddresses() {
	}

	public static Addresses at(String publicUrl) {
		return new Addresses(new PublisherProperties(publicUrl, null), new StaticApplicationContext(),
				new MockEnvironment());
	}

}
