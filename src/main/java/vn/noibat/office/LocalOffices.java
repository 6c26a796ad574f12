package vn.noibat.office;

import java.time.Clock;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.noibat.account.LocalAccountsMade;
import vn.noibat.text.Language;

/**
 * The press offices of an installation on its embedded database, one for each of its
 * accounts of that kind.
 */
@Component
class LocalOffices {

	private final OfficeKeeping keeping;

	private final MessageSource messages;

	private final Clock clock;

	LocalOffices(OfficeKeeping keeping, MessageSource messages, Clock clock) {
		this.keeping = keeping;
		this.messages = messages;
		this.clock = clock;
	}

	@EventListener
	void make(LocalAccountsMade made) {
		for (int number = 1; number <= made.press().size(); number++) {
			String name = this.messages.getMessage("office.local", new Object[] { String.valueOf(number) },
					Language.VI.locale());
			this.keeping.makeLocal("toa-soan-thu-" + number, new OfficeCard(name, "", "", Language.VI),
					made.press().get(number - 1), this.clock.instant());
		}
	}

}
