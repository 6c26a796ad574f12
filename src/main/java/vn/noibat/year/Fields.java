package vn.noibat.year;

import java.util.List;

import org.springframework.data.repository.Repository;

/**
 * The locality's fields.
 */
interface Fields extends Repository<Field, String> {

	List<Field> findAllByOrderByPosition();

}
