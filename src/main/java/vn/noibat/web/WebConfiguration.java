package vn.noibat.web;

import java.time.Duration;
import java.util.List;

import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.CssLinkResourceTransformer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Puts the filters in their order and the container under the portal's own words.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ PublisherProperties.class, TermsProperties.class })
@EnableScheduling
class WebConfiguration implements WebMvcConfigurer {

	@Bean
	MessageSource messageSource() {
		return new Wording();
	}

	@Bean
	LocaleResolver localeResolver() {
		return new PathLocaleResolver();
	}

	@Bean
	FilterRegistrationBean<SecurityHeadersFilter> securityHeadersFilter() {
		return ordered(new SecurityHeadersFilter(), Ordered.HIGHEST_PRECEDENCE);
	}

	@Bean
	FilterRegistrationBean<QueryGuard> queryGuard() {
		return ordered(new QueryGuard(), Ordered.HIGHEST_PRECEDENCE + 1);
	}

	@Bean
	FilterRegistrationBean<AnswerFilter> answerFilter(ObjectProvider<RenderedAnswers> answers) {
		return ordered(new AnswerFilter(answers), Ordered.HIGHEST_PRECEDENCE + 100);
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainErrors() {
		return (factory) -> factory.addContextCustomizers((context) -> {
			if (context.getParent() instanceof StandardHost host) {
				host.setErrorReportValveClass(PlainErrorValve.class.getName());
			}
		});
	}

	@Override
	public void addCorsMappings(CorsRegistry registry) {
		// The first that fits holds: what press offices' programs read is no other
		// page's.
		registry.addMapping("/api/v1/press/**").allowedOrigins().allowedMethods();
		for (String open : List.of("/api/v1/**", "/feed.*", "/en/feed.*", "/oembed")) {
			registry.addMapping(open).allowedOrigins("*").allowedMethods("GET", "HEAD");
		}
	}

	/**
	 * What never changes under its address: the address holds a hash of the content.
	 */
	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		for (String folder : List.of("css", "js", "fonts", "img")) {
			registry.addResourceHandler("/" + folder + "/**")
				.addResourceLocations("classpath:/static/" + folder + "/")
				.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
				.resourceChain(true)
				.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
				.addTransformer(new CssLinkResourceTransformer());
		}
	}

	@Bean
	FilterRegistrationBean<ResourceUrlEncodingFilter> resourceUrlEncodingFilter() {
		return ordered(new ResourceUrlEncodingFilter(), Ordered.LOWEST_PRECEDENCE - 100);
	}

	// Elsewhere no address holds a hash: else each link of each page would be looked for
	// as a file, in every jar.
	@EventListener
	void hashInOwnFoldersOnly(ApplicationStartedEvent started) {
		started.getApplicationContext()
			.getBeanProvider(ResourceUrlProvider.class)
			.ifAvailable((addresses) -> addresses.getHandlerMap().keySet().removeAll(List.of("/**", "/webjars/**")));
	}

	private static <T extends jakarta.servlet.Filter> FilterRegistrationBean<T> ordered(T filter, int order) {
		FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(order);
		return registration;
	}

}
