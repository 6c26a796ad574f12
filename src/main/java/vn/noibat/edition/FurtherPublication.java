package vn.noibat.edition;

import java.util.List;
import java.util.Optional;

/**
 * What is published of a year after its edition was sealed, and stands beside it: a later
 * room tells the archive of it. Readers learn of nothing before the edition is out.
 */
public interface FurtherPublication {

	/**
	 * Changes with whatever the documents on editions that are out say: what nobody may
	 * read of makes no answer anew.
	 */
	String state();

	/** All that was issued, also on editions that are not out, oldest first. */
	List<FurtherDocument> documents();

	/**
	 * The letter that told press offices when an edition comes out, and still holds: as
	 * long as it does, no other time is set for that edition.
	 */
	Optional<ReleasePromise> promise(String yearId, int edition);

}
