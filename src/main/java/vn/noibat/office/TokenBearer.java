package vn.noibat.office;

import java.util.Set;
import java.util.UUID;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * A program of a press office, known by its token. Controllers below
 * {@code /api/v1/press/} take it as a parameter.
 */
public record TokenBearer(UUID tokenId, String officeId, Set<TokenScope> scopes) {

	public TokenBearer {
		scopes = Set.copyOf(scopes);
	}

	/**
	 * Makes sure that the token is good for something.
	 * @throws RefusedRequest with status 403 when it is not
	 */
	public void require(TokenScope scope) {
		if (!this.scopes.contains(scope)) {
			throw new RefusedRequest(HttpStatus.FORBIDDEN, "office.token.scope-missing", scope.name());
		}
	}

}
