/**
 * 在站服务: a guest's days between the door and the way home (R190, R193, R195): temperature,
 * observation and isolation, vaccination, meals and goods, lessons, talks, leaves. Each kind of
 * fact has a small log of its own; together they read as the day of a guest. An abnormal
 * temperature proposes isolation and wakes the duty leader; health values are sealed, each reading
 * is audited.
 *
 * <p>Doors: {@link org.nuandong.dispatch.daily.GivenServices}, {@link
 * org.nuandong.dispatch.daily.StationAlarms}.
 */
package org.nuandong.dispatch.daily;
