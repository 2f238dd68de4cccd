/**
 * 随身物品: what a guest hands in at the door, kept and given back, signed by both sides (381号 Art. 6,
 * 细则 Art. 6, C1, C2, R190). Nobody leaves before that, or before a reason says why something stays
 * behind; a grown-up is not kept by it.
 *
 * <p>Nothing calls in: it is asked before somebody leaves ({@link
 * org.nuandong.dispatch.care.ExitGuard}).
 */
package org.nuandong.dispatch.belongings;
