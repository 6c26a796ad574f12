package vn.noibat.edition;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Looks after what comes out on a thread of its own: no other work can make an embargo
 * end late.
 */
@Configuration(proxyBeanMethods = false)
class ReleaseScheduling {

	static final String NAME = "releaseScheduler";

	// No candidate for anybody else, who go on sharing the common scheduler.
	@Bean(name = NAME, defaultCandidate = false)
	ThreadPoolTaskScheduler releaseScheduler() {
		ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
		scheduler.setThreadNamePrefix("release-");
		return scheduler;
	}

}
