package vn.noibat.intake;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The parts of the papers that came in.
 */
interface IntakeParts extends Repository<IntakePart, String> {

	List<IntakePart> findByIntakeIdOrderByNumber(UUID intakeId);

	List<IntakePart> findByIntakeIdAndKindOrderByNumber(UUID intakeId, IntakePartKind kind);

	IntakePart saveAndFlush(IntakePart part);

}
