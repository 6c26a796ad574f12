package vn.noibat.office;

import java.util.List;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * A press office's program, as Spring Security knows it.
 */
class Bearing extends AbstractAuthenticationToken {

	private final transient TokenBearer bearer;

	Bearing(TokenBearer bearer) {
		super(List.of());
		this.bearer = bearer;
		setAuthenticated(true);
	}

	@Override
	public String getCredentials() {
		return "";
	}

	@Override
	public TokenBearer getPrincipal() {
		return this.bearer;
	}

}
