package vn.noibat.document;

import java.util.Collection;
import java.util.List;

import org.springframework.data.repository.Repository;

/**
 * The registered documents.
 */
interface OfficialDocuments extends Repository<OfficialDocument, String> {

	List<OfficialDocument> findByIdIn(Collection<String> ids);

}
