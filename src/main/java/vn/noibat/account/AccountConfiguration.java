package vn.noibat.account;

import java.time.Clock;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * What every page of the staff gets: the person, first duties, forms that act once.
 */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration implements WebMvcConfigurer {

	private final ObjectProvider<FormSubmissions> submissions;

	private final ObjectProvider<Clock> clock;

	AccountConfiguration(ObjectProvider<FormSubmissions> submissions, ObjectProvider<Clock> clock) {
		this.submissions = submissions;
		this.clock = clock;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new PersonArgument());
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new FirstDutyInterceptor()).addPathPatterns(StaffPaths.WITHIN);
		registry.addInterceptor(new OnceInterceptor(this.submissions, this.clock)).addPathPatterns(StaffPaths.WITHIN);
	}

	// After a form 303 says what HTTP/1.0's 302 leaves open: read the next page.
	@Bean
	SmartInitializingSingleton redirectsAfterForms(ObjectProvider<ThymeleafViewResolver> views) {
		return () -> views.ifAvailable((resolver) -> resolver.setRedirectHttp10Compatible(false));
	}

}
