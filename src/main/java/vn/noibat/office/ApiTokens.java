package vn.noibat.office;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The tokens of all press offices.
 */
interface ApiTokens extends Repository<ApiToken, UUID> {

	ApiToken save(ApiToken token);

	Optional<ApiToken> findById(UUID id);

	List<ApiToken> findByOfficeIdOrderByMadeAtDescIdAsc(String officeId);

}
