package vn.noibat.year;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/**
 * The locality's fields.
 */
interface Fields extends Repository<Field, String> {

	List<Field> findAllByOrderByPosition();

	Optional<Field> findById(String code);

	Field save(Field field);

	void delete(Field field);

	/**
	 * Whether a highlight, a nomination or an event falls into the field, or a text that
	 * may be brought back.
	 */
	@NativeQuery("""
			select exists (select from highlight where field_code = :code)
				or exists (select from highlight_revision where content::jsonb ->> 'field' = :code)
				or exists (select from nomination where field_code = :code)
				or exists (select from year_event where field_code = :code)
			""")
	boolean isUsed(String code);

}
