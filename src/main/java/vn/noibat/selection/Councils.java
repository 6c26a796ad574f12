package vn.noibat.selection;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The councils of all years.
 */
interface Councils extends Repository<Council, String> {

	Council save(Council council);

	Optional<Council> findById(String yearId);

}
