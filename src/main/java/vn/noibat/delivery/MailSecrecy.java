package vn.noibat.delivery;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sends no mail in clear beyond this machine, unless the operator says otherwise: mails
 * hold what is embargoed, and links that act.
 */
@Component
class MailSecrecy implements BeanPostProcessor {

	private static final String REQUIRED = "mail.smtp.starttls.required";

	private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof JavaMailSenderImpl server && !isThisMachine(server.getHost())) {
			server.getJavaMailProperties().putIfAbsent(REQUIRED, "true");
		}
		return bean;
	}

	private static boolean isThisMachine(@Nullable String host) {
		return host != null && THIS_MACHINE.matcher(host).matches();
	}

}
