package vn.noibat.intake;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Where everything stands that was taken over.
 */
interface Statements extends Repository<Statement, String> {

	Statement save(Statement statement);

	List<Statement> findByHighlightIdAndSort(String highlightId, String sort);

	List<Statement> findByIntakeIdAndSort(UUID intakeId, String sort);

}
