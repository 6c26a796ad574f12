package vn.noibat.highlight;

import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * What is wrong with a form, carried over to the same form with an empty row more.
 */
final class Faults {

	private Faults() {
	}

	static BindingResult of(BindingResult before, EditorForm form) {
		BeanPropertyBindingResult after = new BeanPropertyBindingResult(form, before.getObjectName());
		for (ObjectError error : before.getAllErrors()) {
			after
				.addError(
						(error instanceof FieldError field)
								? new FieldError(before.getObjectName(), field.getField(), field.getRejectedValue(),
										false, field.getCodes(), field.getArguments(), field.getDefaultMessage())
								: error);
		}
		return after;
	}

}
