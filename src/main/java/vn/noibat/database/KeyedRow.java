package vn.noibat.database;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/**
 * A row whose key is known before it is kept: what is new is told by itself, so that it
 * never becomes a change of a row that was kept under its key meanwhile.
 */
@MappedSuperclass
public abstract class KeyedRow implements Persistable<String> {

	@Transient
	private boolean kept;

	@Override
	public boolean isNew() {
		return !this.kept;
	}

	@PostLoad
	@PostPersist
	void keep() {
		this.kept = true;
	}

}
