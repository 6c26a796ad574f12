package vn.noibat.approval;

import java.util.List;

import org.springframework.data.repository.Repository;

/**
 * The steps of all routes.
 */
interface ApprovalSteps extends Repository<ApprovalStep, ApprovalStep.Place> {

	List<ApprovalStep> findByPlaceYearIdOrderByPlacePosition(String yearId);

}
