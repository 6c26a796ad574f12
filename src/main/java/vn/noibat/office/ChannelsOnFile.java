package vn.noibat.office;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The channels of all press offices.
 */
interface ChannelsOnFile extends Repository<Channel, UUID> {

	Channel save(Channel channel);

	Optional<Channel> findById(UUID id);

	/** Held until the transaction ends, so that it has one newest secret. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Channel c where c.id = :id")
	Optional<Channel> findHeldById(UUID id);

	List<Channel> findByOfficeIdOrderByMadeAtAscIdAsc(String officeId);

}
