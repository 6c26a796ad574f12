package vn.noibat.office;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import vn.noibat.account.NotAllowed;

/**
 * Hands the press office whose pages they are to controllers.
 */
class OfficeArgument implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == PressOffice.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		Object office = request.getAttribute(OfficeDoor.OFFICE, RequestAttributes.SCOPE_REQUEST);
		if (office == null) {
			throw new NotAllowed();
		}
		return office;
	}

}
