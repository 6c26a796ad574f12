package vn.noibat.delivery;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.file.FileStore;
import vn.noibat.office.PressOffice;
import vn.noibat.office.TokenBearer;
import vn.noibat.office.TokenScope;
import vn.noibat.web.RefusedRequest;

/**
 * Hands the file of an official letter to the offices to which it was sent, also before
 * readers find it; that is written down as the reading of the message is.
 */
@Service
@Transactional
public class LetterReading {

	private final Messages messages;

	private final EmbargoedWords embargoed;

	private final FileStore files;

	LetterReading(Messages messages, EmbargoedWords embargoed, FileStore files) {
		this.messages = messages;
		this.embargoed = embargoed;
		this.files = files;
	}

	/**
	 * A program fetches it.
	 * @param from the address of the program
	 * @throws RefusedRequest 404 when the office was not sent that message, it brought no
	 * file, or was called back before its time
	 */
	ReadLetter read(String messageId, TokenBearer bearer, String from) {
		bearer.require(TokenScope.QUEUE);
		PressMessage message = message(messageId, bearer.officeId());
		this.embargoed.handedOver(message, bearer, from);
		return letter(message.letter().file());
	}

	/**
	 * Somebody of the office fetches it.
	 * @param from the address of whoever reads it
	 * @throws RefusedRequest 404 when the office was not sent that message, it brought no
	 * file, or was called back before its time
	 */
	public ReadLetter read(String messageId, PressOffice office, Person person, String from) {
		PressMessage message = message(messageId, office.id());
		this.embargoed.shown(message, office, person, from);
		return letter(message.letter().file());
	}

	private PressMessage message(String id, String officeId) {
		Optional<PressMessage> message = this.messages.find(id)
			.filter((one) -> this.messages.isAddressed(id, officeId) && one.letter().file() != null);
		// What was called back before its time is nobody's to read any more.
		return message.filter((one) -> !this.embargoed.areIn(one) || this.messages.successor(id, officeId).isEmpty())
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

	private ReadLetter letter(@Nullable LetterFile file) {
		if (file == null) {
			throw RefusedRequest.missing("error.404.text");
		}
		return new ReadLetter(file.name(), file.mediaType(), this.files.content(file.id()));
	}

	/**
	 * The file of a letter.
	 *
	 * @param bytes never to be changed
	 */
	public record ReadLetter(String name, String mediaType, byte[] bytes) {
	}

}
