package vn.noibat.delivery;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.document.Urgency;

/**
 * A message that is to be sent; one that calls a letter back holds nothing of the list.
 *
 * @param reference the id of what it tells of, unique within the kind: a second message
 * of the same is the first one
 * @param edition its number within the year
 * @param embargo until when the offices named must keep it to themselves
 * @param officeIds to whom it goes; an office that is closed is left out
 */
public record NewMessage(MessageKind kind, String reference, int year, int edition, Urgency urgency,
		@Nullable Instant embargo, Letter letter, List<String> officeIds) {

	public NewMessage {
		officeIds = List.copyOf(officeIds);
		if (!kind.isOfAnEdition()) {
			throw new IllegalArgumentException(kind + " tells of no edition");
		}
		if (!kind.isCarryingAnEdition()) {
			letter = letter.withoutList();
		}
	}

}
