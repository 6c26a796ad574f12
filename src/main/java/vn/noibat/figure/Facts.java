package vn.noibat.figure;

import java.util.Collection;
import java.util.List;

import org.springframework.data.repository.Repository;

/**
 * The stated figures.
 */
interface Facts extends Repository<Fact, String> {

	List<Fact> findByIdIn(Collection<String> ids);

	boolean existsById(String id);

}
