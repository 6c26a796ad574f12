package vn.noibat.web;

import org.springframework.context.MessageSource;

/**
 * Gives tests the words of all rooms without starting an installation.
 */
public final class TestWording {

	private TestWording() {
	}

	public static MessageSource ofAllRooms() {
		return new Wording();
	}

}
