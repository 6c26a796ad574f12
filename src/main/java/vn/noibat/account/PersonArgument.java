package vn.noibat.account;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands the signed-in person to controllers.
 */
class PersonArgument implements HandlerMethodArgumentResolver {

	/**
	 * Who reads the page, for the error page: it is made when the security context is
	 * gone.
	 */
	static final String READER = PersonArgument.class.getName() + ".reader";

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Person.class;
	}

	/**
	 * The signed-in person; null where nobody is and the parameter is optional.
	 * @throws NotAllowed where nobody is and somebody must be
	 */
	@Override
	public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		Person person = signedIn();
		if (person == null && !parameter.isOptional()) {
			throw new NotAllowed();
		}
		return person;
	}

	static @Nullable Person signedIn() {
		return (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)
				? signedIn.getPrincipal() : null;
	}

}
