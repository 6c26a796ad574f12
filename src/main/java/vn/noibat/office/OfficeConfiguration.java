package vn.noibat.office;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What controllers for press offices get: the office whose page it is, or the program
 * that asks.
 */
@Configuration(proxyBeanMethods = false)
class OfficeConfiguration implements WebMvcConfigurer {

	private final ObjectProvider<OfficeKeeping> keeping;

	OfficeConfiguration(ObjectProvider<OfficeKeeping> keeping) {
		this.keeping = keeping;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new OfficeArgument());
		resolvers.add(new BearerArgument());
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new OfficeDoor(this.keeping)).addPathPatterns("/toa-soan", "/toa-soan/**");
	}

}
