package org.nuandong.reporting.obligation;

import java.time.Instant;
import org.nuandong.commons.reference.Unit;
import org.nuandong.reporting.form.Form;
import org.nuandong.reporting.indicator.Period;

/**
 * 应报: a table that a unit owes.
 *
 * @param remindAt from here on it is due soon: never before its period is over, unless it is due
 *     before that
 */
public record Owed(Form form, Unit unit, Period period, Instant dueAt, Instant remindAt) {}
