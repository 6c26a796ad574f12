package vn.noibat.document;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The bodies known to the register.
 */
interface IssuingBodies extends Repository<IssuingBody, String> {

	Optional<IssuingBody> findById(String id);

	List<IssuingBody> findAllByOrderByNameVi();

	boolean existsById(String id);

	boolean existsByNameVi(String name);

	IssuingBody saveAndFlush(IssuingBody body);

}
