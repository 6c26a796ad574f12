package vn.noibat.file;

import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Puts the limit of uploads before everything that reads them.
 */
@Configuration(proxyBeanMethods = false)
class FileConfiguration {

	@Bean
	FilterRegistrationBean<UploadLimit> uploadLimit(MultipartProperties multipart) {
		FilterRegistrationBean<UploadLimit> limit = new FilterRegistrationBean<>(
				new UploadLimit(multipart.getMaxRequestSize()));
		// After the headers that every answer carries.
		limit.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
		return limit;
	}

}
