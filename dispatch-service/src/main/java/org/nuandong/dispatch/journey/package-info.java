/**
 * 返乡: the plan of a way home (R202, R210, R211, R212, R213, R161): where to, over which places, by
 * which means, with whom. A journey waits while its way or its destination is unsafe (a weather
 * warning in force there, or the duty leader's word) and goes on when it is safe again. Who is
 * escorted is handed over at the end with both signatures; a hand-over that fails brings the duty
 * back.
 *
 * <p>Looks at stays through {@code care.Stays}, at warnings through {@code
 * weather.WarningsInForce}, at signatures through {@code handover.Handovers}; an {@code ExitGuard}
 * of its own speaks when somebody is to leave. It never keeps an adult who goes on their own.
 */
package org.nuandong.dispatch.journey;
