/**
 * 巡查任务: what each unit owes in patrols by its duty and the weather (R120, R130, R131, E8), per day,
 * night, week, hours or without a gap; what is still due until when; the proof of it by the patrols
 * that were walked. The rules of shares stand in {@link
 * org.nuandong.dispatch.obligation.DutyShares}.
 */
package org.nuandong.dispatch.obligation;
