package vn.noibat.account;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Who may come in by which door: staff with a session, everybody else without one.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	@Bean
	@Order(1)
	SecurityFilterChain staffDoor(HttpSecurity http, StaffSession session) throws Exception {
		StaffDoor door = new StaffDoor(session);
		return http.securityMatcher(StaffPaths.PATTERNS)
			.securityContext((context) -> context.securityContextRepository(session))
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/sign-in", "/sign-in/**")
				.permitAll()
				.anyRequest()
				.authenticated())
			.csrf((csrf) -> csrf.csrfTokenRepository(new SessionCsrfTokens()))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.exceptionHandling((exceptions) -> exceptions.authenticationEntryPoint(door).accessDeniedHandler(door))
			.headers((headers) -> headers.defaultsDisabled()
				.addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "private, no-store")))
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain publicDoor(HttpSecurity http) throws Exception {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.headers(AbstractHttpConfigurer::disable)
			.build();
	}

	/**
	 * Secure wherever the request is. Lax, as Strict would lose the session of whoever
	 * follows a link from a mail; forms are protected by their token.
	 */
	@Bean
	CookieSerializer sessionCookie() {
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName("noibat");
		cookie.setCookiePath("/");
		cookie.setUseHttpOnlyCookie(true);
		cookie.setSameSite("Lax");
		return cookie;
	}

	/**
	 * Every request would pay for being timed in each filter, and nobody looks at it.
	 */
	@Bean
	SecurityObservationSettings unobservedFilters() {
		return SecurityObservationSettings.noObservations();
	}

	/**
	 * Two pages that open at once in a new session both bring a token: the last holds.
	 */
	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionOfSeveralPages() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	// Behind the store of rendered answers and before Spring Security.
	@Bean
	FilterRegistrationBean<SessionlessFilter> sessionlessFilter() {
		FilterRegistrationBean<SessionlessFilter> registration = new FilterRegistrationBean<>(new SessionlessFilter());
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 200);
		return registration;
	}

}
