package vn.noibat.dispatch;

import java.util.List;

import org.springframework.data.repository.Repository;

/**
 * The issued dispatches.
 */
interface Dispatches extends Repository<Dispatch, String> {

	List<Dispatch> findAllByOrderByIssuedOnDescIdAsc();

}
