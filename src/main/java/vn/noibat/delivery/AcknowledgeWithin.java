package vn.noibat.delivery;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import vn.noibat.document.Urgency;
import vn.noibat.text.Dates;

/**
 * How long press offices have to answer.
 *
 * @param normalDays working days, Monday to Friday, after the day it was sent
 */
@ConfigurationProperties("noibat.dispatch.acknowledge-within")
record AcknowledgeWithin(@DefaultValue("30m") Duration mostUrgent, @DefaultValue("2h") Duration veryUrgent,
		@DefaultValue("8h") Duration urgent, @DefaultValue("2") int normalDays) {

	private static final LocalTime BEGIN_OF_WORK = LocalTime.of(8, 0);

	private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

	AcknowledgeWithin {
		if (mostUrgent.toSeconds() < 1 || veryUrgent.toSeconds() < 1 || urgent.toSeconds() < 1 || normalDays < 1
				|| normalDays > 365) {
			throw new IllegalArgumentException("noibat.dispatch.acknowledge-within: a time to answer is too short");
		}
	}

	/** Until when an answer is expected. */
	Instant deadline(Urgency urgency, Instant sentAt) {
		return switch (urgency) {
			case MOST_URGENT -> sentAt.plus(this.mostUrgent);
			case VERY_URGENT -> sentAt.plus(this.veryUrgent);
			case URGENT -> sentAt.plus(this.urgent);
			case NORMAL -> endOfWorkingDay(sentAt.atZone(Dates.ZONE).toLocalDate());
		};
	}

	/**
	 * When those who have not answered are reminded first: at half of the time; of what
	 * is not urgent while somebody is at work.
	 */
	static Instant half(Urgency urgency, Instant sentAt, Instant deadline) {
		Instant half = sentAt.plus(Duration.between(sentAt, deadline).dividedBy(2));
		return (urgency == Urgency.NORMAL) ? atWork(half.atZone(Dates.ZONE)).toInstant() : half;
	}

	private static ZonedDateTime atWork(ZonedDateTime moment) {
		LocalDate day = moment.toLocalDate();
		if (isWorkingDay(day) && moment.toLocalTime().isBefore(END_OF_WORK)) {
			ZonedDateTime begins = day.atTime(BEGIN_OF_WORK).atZone(Dates.ZONE);
			return moment.isBefore(begins) ? begins : moment;
		}
		LocalDate next = day.plusDays(1);
		while (!isWorkingDay(next)) {
			next = next.plusDays(1);
		}
		return next.atTime(BEGIN_OF_WORK).atZone(Dates.ZONE);
	}

	private static boolean isWorkingDay(LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
	}

	private Instant endOfWorkingDay(LocalDate sent) {
		LocalDate day = sent;
		for (int counted = 0; counted < this.normalDays;) {
			day = day.plusDays(1);
			if (isWorkingDay(day)) {
				counted++;
			}
		}
		return day.atTime(END_OF_WORK).atZone(Dates.ZONE).toInstant();
	}

}
