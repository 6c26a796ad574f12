package vn.noibat.selection;

import java.util.List;

import org.springframework.data.repository.Repository;

/**
 * The shapes a council may be taken from.
 */
interface CouncilTemplates extends Repository<CouncilTemplate, String> {

	List<CouncilTemplate> findAllByOrderByPosition();

}
