package vn.noibat.selection;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The selections of all years.
 */
interface Selections extends Repository<Selection, String> {

	Selection save(Selection selection);

	Optional<Selection> findById(String yearId);

}
