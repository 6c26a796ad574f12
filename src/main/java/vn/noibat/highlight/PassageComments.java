package vn.noibat.highlight;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * What was said on highlights.
 */
interface PassageComments extends Repository<PassageComment, UUID> {

	List<PassageComment> findByHighlightIdOrderByMadeAtAscIdAsc(String highlightId);

	Optional<PassageComment> findById(UUID id);

	PassageComment save(PassageComment comment);

}
