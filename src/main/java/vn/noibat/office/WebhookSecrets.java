package vn.noibat.office;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * What webhooks are and were signed with.
 */
interface WebhookSecrets extends Repository<WebhookSecret, Long> {

	WebhookSecret saveAndFlush(WebhookSecret secret);

	List<WebhookSecret> findByChannelIdOrderByIdDesc(UUID channelId);

	void flush();

}
