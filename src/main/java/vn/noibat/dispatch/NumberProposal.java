package vn.noibat.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import vn.noibat.text.DocumentNumber;
import vn.noibat.text.DocumentNumber.Grammar;

/**
 * The numbers of one issuer in the span in which it counts them: which comes next, and
 * what is odd about one (Nghị định 30/2020/NĐ-CP, Điều 15: one after the other, each
 * once).
 */
final class NumberProposal {

	private static final int LAST_PADDED = 9;

	private final List<DocumentNumber> registered;

	private final List<DocumentNumber> drafted;

	/**
	 * Knows the numbers.
	 * @param registered as written in the register, the latest first
	 * @param drafted as written in other letters that are not issued
	 */
	NumberProposal(Collection<String> registered, Collection<String> drafted) {
		this.registered = parsed(registered);
		this.drafted = parsed(drafted);
	}

	/** The number after the highest one with the symbol of another. */
	String next(DocumentNumber like) {
		int next = highest(like) + 1;
		String number = (next <= LAST_PADDED) ? "0" + next : String.valueOf(next);
		String year = like.year().isPresent() ? like.year().getAsInt() + "/" : "";
		return number + ((like.grammar() == Grammar.STATE) ? "/" : "-") + year + like.symbol();
	}

	/** What stands against a number: the register has it. */
	Optional<Remark> fault(String written) {
		return DocumentNumber.parse(written)
			.filter((number) -> isIn(this.registered, number))
			.map((number) -> Remark.of("dispatch.fault.number.taken", "number", number.written(), next(number)));
	}

	/** What its writers should know of a number, also of one that is not chosen yet. */
	List<Remark> remarks(String written) {
		if (written.isEmpty()) {
			return next().map((next) -> Remark.of("dispatch.remark.number.next", "number", next)).stream().toList();
		}
		Optional<DocumentNumber> parsed = DocumentNumber.parse(written);
		if (parsed.isEmpty()) {
			return List.of(Remark.of("dispatch.remark.number.odd", "number", written));
		}
		DocumentNumber number = parsed.get();
		List<Remark> remarks = new ArrayList<>();
		if (isIn(this.registered, number)) {
			// A fault.
			return List.of();
		}
		if (isIn(this.drafted, number)) {
			remarks.add(Remark.of("dispatch.remark.number.drafted", "number", number.written()));
		}
		if (!isOfAKnownRow(number)) {
			next().ifPresent(
					(next) -> remarks.add(Remark.of("dispatch.remark.number.symbol", "number", number.symbol(), next)));
		}
		int highest = highest(number);
		int running = running(number);
		if (running < highest(number, this.registered)) {
			remarks.add(Remark.of("dispatch.remark.number.next", "number", next(number)));
		}
		else if (running > highest + 1) {
			remarks.add((running == highest + 2)
					? Remark.of("dispatch.remark.number.gap.one", "number", String.valueOf(highest + 1))
					: Remark.of("dispatch.remark.number.gap", "number", String.valueOf(highest + 1),
							String.valueOf(running - 1)));
		}
		return remarks;
	}

	/** The number after the issuer's latest; empty where it has none that can be read. */
	private Optional<String> next() {
		return this.registered.stream().findFirst().map(this::next);
	}

	private boolean isOfAKnownRow(DocumentNumber number) {
		return Stream.concat(this.registered.stream(), this.drafted.stream())
			.anyMatch((other) -> isOfOneRow(other, number));
	}

	private static boolean isIn(List<DocumentNumber> numbers, DocumentNumber number) {
		return numbers.stream().anyMatch((other) -> other.equals(number) && other.grammar() == number.grammar());
	}

	private int highest(DocumentNumber like) {
		List<DocumentNumber> all = new ArrayList<>(this.registered);
		all.addAll(this.drafted);
		return highest(like,
				all.stream().filter((number) -> !number.equals(like) || this.registered.contains(like)).toList());
	}

	private static int highest(DocumentNumber like, List<DocumentNumber> all) {
		return all.stream()
			.filter((number) -> isOfOneRow(number, like))
			.mapToInt(NumberProposal::running)
			.max()
			.orElse(0);
	}

	private static boolean isOfOneRow(DocumentNumber one, DocumentNumber other) {
		return one.grammar() == other.grammar() && symbol(one).equals(symbol(other));
	}

	// The key without the running number.
	private static String symbol(DocumentNumber number) {
		return number.key().substring(number.key().indexOf('/'));
	}

	private static int running(DocumentNumber number) {
		return Integer.parseInt(number.number().replaceAll("\\D", ""));
	}

	private static List<DocumentNumber> parsed(Collection<String> written) {
		return written.stream().flatMap((one) -> DocumentNumber.parse(one).stream()).toList();
	}

}
