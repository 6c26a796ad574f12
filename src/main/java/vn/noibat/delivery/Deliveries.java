package vn.noibat.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import vn.noibat.office.ChannelKind;

/**
 * The deliveries of all messages.
 */
interface Deliveries extends Repository<Delivery, UUID> {

	Delivery save(Delivery delivery);

	Optional<Delivery> findById(UUID id);

	/** Held until the transaction ends: its job and whoever sends it again take turns. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Delivery> findHeldById(UUID id);

	List<Delivery> findByMessageIdOrderByOfficeIdAscMadeAtAscIdAsc(String messageId);

	List<Delivery> findByMessageIdAndOfficeId(String messageId, String officeId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	List<Delivery> findHeldByOfficeIdAndChannelKindAndStateAndMessageIdInOrderById(String officeId,
			ChannelKind channelKind, DeliveryState state, List<String> messageIds);

	/** An office's of a range of time. */
	List<Delivery> findByOfficeIdAndMadeAtBetween(String officeId, Instant from, Instant until);

	/** An office's, newest first, a page of them. */
	Page<Delivery> findByOfficeIdAndMadeAtAfterOrderByMadeAtDescIdAsc(String officeId, Instant since, Pageable page);

	/** What still waits of messages to an office, always held in the same order. */
	@Query("""
			select delivery from Delivery delivery
			where delivery.officeId = :officeId and delivery.state = DeliveryState.WAITING
				and delivery.messageId in :messageIds
			order by delivery.id
			""")
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	List<Delivery> findWaiting(String officeId, Collection<String> messageIds);

	/**
	 * The messages to an office that another took the place of, held in the same order.
	 */
	@Query("""
			select delivery from Delivery delivery
			where delivery.officeId = :officeId and delivery.state = DeliveryState.SUPERSEDED
				and delivery.purpose = Purpose.MESSAGE
			order by delivery.id
			""")
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	List<Delivery> findSuperseded(String officeId);

	/** Whether anything is still tried on a channel. */
	boolean existsByChannelIdAndState(UUID channelId, DeliveryState state);

	/**
	 * What is long due and has no job that comes to it soon: whoever sent it again met
	 * the end of the last one.
	 */
	@Query(nativeQuery = true, value = """
			select delivery.* from press_delivery delivery
			where delivery.state = 'WAITING' and delivery.next_at < :before
				and not exists (select from scheduled_tasks job
					where job.task_name = 'delivery' and job.task_instance = delivery.id::text
						and (job.picked or job.execution_time <= :soon))
			limit 100
			""")
	List<Delivery> findForgotten(Instant before, Instant soon);

}
