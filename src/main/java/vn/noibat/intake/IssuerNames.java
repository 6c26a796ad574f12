package vn.noibat.intake;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import vn.noibat.document.Body;
import vn.noibat.text.Folding;

/**
 * Tells by its name on a letterhead which body of the register an issuer is.
 */
final class IssuerNames {

	private static final double ENOUGH = 0.8;

	private final Collection<Body> bodies;

	private final Set<String> locality;

	/**
	 * Begins with what is known.
	 * @param locality its name, which a letterhead writes out and the register need not
	 */
	IssuerNames(Collection<Body> bodies, String locality) {
		this.bodies = bodies;
		this.locality = words(locality);
	}

	/**
	 * The body that is meant; empty where none is alike enough.
	 * @param parent the name above; empty where there is none
	 */
	Optional<Body> find(String parent, String issuer) {
		if (issuer.isBlank()) {
			return Optional.empty();
		}
		Set<String> alone = bare(issuer);
		Set<String> whole = new LinkedHashSet<>(alone);
		whole.addAll(bare(parent));
		return this.bodies.stream()
			.map((body) -> new Alike(body,
					Math.max(alike(alone, bare(body.name().vi())), alike(whole, bare(body.name().vi())))))
			.filter((one) -> one.share >= ENOUGH)
			.max(Comparator.comparingDouble(Alike::share))
			.map(Alike::body);
	}

	private Set<String> bare(String name) {
		Set<String> words = words(name);
		words.removeAll(this.locality);
		words.remove("thanh");
		words.remove("pho");
		words.remove("tinh");
		return words;
	}

	private static double alike(Set<String> one, Set<String> other) {
		Set<String> both = new HashSet<>(one);
		both.retainAll(other);
		int all = one.size() + other.size() - both.size();
		return (all > 0) ? (double) both.size() / all : 0;
	}

	private static Set<String> words(String name) {
		String folded = Folding.fold(Folding.tone(name))
			.replaceAll("\\bubnd\\b", "uy ban nhan dan")
			.replaceAll("\\bhdnd\\b", "hoi dong nhan dan")
			.replaceAll("\\btp\\b", "thanh pho");
		return Arrays.stream(folded.split("[^a-z0-9]+"))
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** A body and how alike its name is. */
	private record Alike(Body body, double share) {
	}

}
