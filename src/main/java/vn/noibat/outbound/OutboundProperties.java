package vn.noibat.outbound;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be called.
 *
 * @param allowHttp whether unencrypted addresses and any port may be called
 * @param trusted blocks of addresses of one's own network that may be called too
 * @param timeout of a whole call, from the name to the last byte
 */
@ConfigurationProperties("noibat.outbound")
record OutboundProperties(@DefaultValue("false") boolean allowHttp, @DefaultValue List<String> trusted,
		@DefaultValue("15s") Duration timeout) {

	OutboundProperties {
		trusted = trusted.stream().filter((block) -> !block.isBlank()).toList();
		trusted.forEach(AddressBlock::of);
	}

	List<AddressBlock> trustedBlocks() {
		return this.trusted.stream().map(AddressBlock::of).toList();
	}

}
