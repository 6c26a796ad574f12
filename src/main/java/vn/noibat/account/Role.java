package vn.noibat.account;

/**
 * What an account may do.
 */
public enum Role {

	/** Proposes for one department. */
	NOMINATOR,

	/** Votes in the council. */
	COUNCILLOR,

	/** Runs the council, opens and closes ballots, orders and retitles. */
	SECRETARY,

	/** Writes. */
	EDITOR,

	/** Speaks for one body of the approval route. */
	APPROVER,

	/** Registers documents and issues dispatches. */
	CLERK,

	/** Signs a dispatch. */
	SIGNATORY,

	/** A press office, on its own pages only. */
	PRESS,

	/** Keeps accounts, keys and press offices; has no say over content. */
	ADMIN;

	/** Whether the role works at the desk. */
	public boolean isStaff() {
		return this != PRESS;
	}

	/** Whether the role is held for a body. */
	public boolean speaksForABody() {
		return this == NOMINATOR || this == APPROVER;
	}

	/**
	 * Whether somebody may act in it in another's place: never over accounts, nor in the
	 * name of a press office.
	 */
	public boolean mayBeSubstituted() {
		return this != ADMIN && this != PRESS;
	}

}
