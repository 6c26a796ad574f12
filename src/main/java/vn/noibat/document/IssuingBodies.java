package vn.noibat.document;

import org.springframework.data.repository.Repository;

import java.util.Optional;

/**
 * The bodies known to the register.
 */
interface IssuingBodies extends Repository<IssuingBody, String> {

	Optional<IssuingBody> findById(String id);

}
