package vn.noibat.edition;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The proposals to take years back.
 */
interface WithdrawalProposals extends Repository<WithdrawalProposal, Long> {

	WithdrawalProposal save(WithdrawalProposal proposal);

	Optional<WithdrawalProposal> findById(long id);

	Optional<WithdrawalProposal> findByYearIdAndOutcomeIsNull(String yearId);

}
