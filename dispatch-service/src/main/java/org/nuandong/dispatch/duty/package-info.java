/**
 * 值守等级 (E8): how dense a station's patrols are to be, the most of its base and of every warning in
 * force for its region; extreme cold (极寒) is declared by the duty leader; stepping down takes a
 * person's confirmation (R120, R130, R131, R133). Doors: {@link
 * org.nuandong.dispatch.duty.DutyLevels} and the in-process event {@link
 * org.nuandong.dispatch.duty.DutyLevelChanged}.
 */
package org.nuandong.dispatch.duty;
