package vn.noibat.edition;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The links to editions that are not out.
 */
interface PreviewLinks extends Repository<PreviewLink, Long> {

	PreviewLink save(PreviewLink link);

	Optional<PreviewLink> findById(long id);

	Optional<PreviewLink> findByTokenSha256(String tokenSha256);

	List<PreviewLink> findByEditionIdOrderById(long editionId);

}
