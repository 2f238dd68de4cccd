/**
 * 寒冷看护 (R085, R043): when a station's duty rises, everybody in the categories of the preset is
 * called or visited by a time; who is not reached is tried again, and then help is sent. When duty
 * falls, what is still open ends. The heating plan goes up and down with it.
 *
 * <p>Hears dispatch's {@code duty.level-changed}. Door for other features: the event {@link
 * org.nuandong.beneficiary.checkon.HeatingPlanChanged}.
 */
package org.nuandong.beneficiary.checkon;
