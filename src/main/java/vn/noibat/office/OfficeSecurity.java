package vn.noibat.office;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * The door for programs of press offices: with a token or not at all, without sessions,
 * and with one answer for whoever has no token that is taken.
 */
@Configuration(proxyBeanMethods = false)
class OfficeSecurity {

	static final String PATHS = "/api/v1/press/**";

	// Before the public door, which takes every path.
	@Bean
	@Order(0)
	SecurityFilterChain programsDoor(HttpSecurity http, Tokens tokens, Clock clock) throws Exception {
		return http.securityMatcher(PATHS)
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.addFilterBefore(new BearerFilter(tokens, clock), AuthorizationFilter.class)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.exceptionHandling((exceptions) -> exceptions.authenticationEntryPoint((request, response, failure) -> {
				response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
				response.sendError(HttpStatus.UNAUTHORIZED.value());
			}))
			.headers((headers) -> headers.defaultsDisabled()
				.addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "private, no-store")))
			.build();
	}

}
