package vn.noibat.delivery;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are delivered.
 *
 * @param failingFor after how long without success a channel is switched off
 * @param mailFrom the sender of mails; by default {@code noibat@} and the public host
 * @param heartbeat how often a node tells that it is still at a job; one that has not
 * told so four times is taken for dead, and its job done by another
 * @param poll how often a node looks for what is due
 */
@ConfigurationProperties("noibat.delivery")
record DeliveryProperties(@DefaultValue("5d") Duration failingFor, @Nullable String mailFrom,
		@DefaultValue("10s") Duration heartbeat, @DefaultValue("1s") Duration poll) {

	DeliveryProperties {
		mailFrom = (mailFrom == null || mailFrom.isBlank()) ? null : mailFrom.strip();
	}

}
