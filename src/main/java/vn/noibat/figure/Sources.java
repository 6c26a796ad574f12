package vn.noibat.figure;

import java.util.Collection;
import java.util.List;

import org.springframework.data.repository.Repository;

/**
 * The registered sources.
 */
interface Sources extends Repository<Source, String> {

	List<Source> findByIdIn(Collection<String> ids);

	List<Source> findAllByOrderByTitleViAscIdAsc();

	boolean existsById(String id);

	Source save(Source source);

}
