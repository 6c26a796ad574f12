package vn.noibat.web;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves scripts that are made of modules, the portal's own and those of its WebJars: a
 * module is asked for anew each time, as its address does not tell its content.
 */
@Configuration(proxyBeanMethods = false)
class ModuleConfiguration implements WebMvcConfigurer {

	static final String PATH = "/js/modules/";

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler(PATH + "**")
			.addResourceLocations("classpath:/static/modules/", "classpath:/META-INF/resources/webjars/")
			.setCacheControl(CacheControl.maxAge(Duration.ZERO).mustRevalidate())
			.resourceChain(true)
			.addTransformer(new ModuleAddresses());
	}

}
