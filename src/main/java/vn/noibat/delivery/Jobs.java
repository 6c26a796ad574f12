package vn.noibat.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * What is to be done later, by whichever node comes first: rows that are written in the
 * transaction of what they belong to. A node that dies at a job leaves it to another.
 */
@Component
class Jobs implements SmartLifecycle {

	static final TaskDescriptor<Void> ATTEMPT = TaskDescriptor.of("delivery");

	static final TaskDescriptor<Void> REMINDER = TaskDescriptor.of("reminder");

	private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

	private static final long MOST_PATIENCE = 30;

	// A little longer than a call may take.
	private static final Duration STOP = Duration.ofSeconds(20);

	private static final int THREADS = 16;

	private static final int REMINDER_PRIORITY = 50;

	private final Scheduler scheduler;

	private final boolean on;

	private volatile boolean running;

	Jobs(DataSource dataSource, Clock clock, DeliveryProperties properties, ObjectProvider<Delivering> delivering,
			ObjectProvider<Reminding> reminding, @Value("${noibat.jobs:on}") boolean on) {
		this.on = on;
		// Joins the transaction of the caller, so that a job is kept with what it is for.
		this.scheduler = Scheduler
			.create(new TransactionAwareDataSourceProxy(dataSource),
					task(ATTEMPT, (id) -> delivering.getObject().attempt(UUID.fromString(id))),
					task(REMINDER, (id) -> reminding.getObject().remind(id)))
			.jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
			.clock(clock::instant)
			.threads(THREADS)
			.pollingInterval(properties.poll())
			.pollUsingLockAndFetch(0.5, 1.0)
			.heartbeatInterval(properties.heartbeat())
			.missedHeartbeatsLimit(4)
			.shutdownMaxWait(STOP)
			.enablePriority()
			.build();
	}

	/** Has a delivery tried at a moment, or at that moment instead of another. */
	void attempt(UUID deliveryId, int priority, Instant at) {
		try {
			this.scheduler.schedule(ATTEMPT.instance(deliveryId.toString()).priority(priority).build(), at,
					ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
		}
		catch (TaskInstanceCurrentlyExecutingException ex) {
			// It is being tried at this very moment, and looks at its next time when it
			// is done.
		}
	}

	/** Has those reminded who have not answered by a moment. */
	void remind(String instance, Instant at) {
		this.scheduler.scheduleIfNotExists(REMINDER.instance(instance).priority(REMINDER_PRIORITY).build(), at);
	}

	@Override
	public void start() {
		if (this.on) {
			this.scheduler.start();
		}
		this.running = true;
	}

	@Override
	public void stop() {
		if (this.on) {
			this.scheduler.stop();
		}
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Whether this node does jobs. */
	boolean isOn() {
		return this.on;
	}

	private static Duration afterFailure(int failures) {
		return AFTER_FAILURE.multipliedBy(Math.min(failures + 1L, MOST_PATIENCE));
	}

	// What does not come to its end is tried again, by this node or another.
	private static Task<Void> task(TaskDescriptor<Void> descriptor, Function<String, Optional<Instant>> work) {
		return Tasks.custom(descriptor)
			.onFailure((complete, operations) -> operations.reschedule(complete,
					complete.getTimeDone().plus(afterFailure(complete.getExecution().consecutiveFailures))))
			.onDeadExecutionRevive()
			.execute((instance, context) -> work.apply(instance.getId())
				.<CompletionHandler<Void>>map((next) -> (complete, operations) -> operations.reschedule(complete, next))
				.orElseGet(CompletionHandler.OnCompleteRemove::new));
	}

}
