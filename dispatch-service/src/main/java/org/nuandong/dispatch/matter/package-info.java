/**
 * 重大事项报告 (R301, R302, C12): a death, a missing minor, a crowd goes up at once, by signature: team,
 * station, lead group, above. Its clock runs from the moment it happened; every step stays; a rung
 * that does not sign in time is told, and told on.
 *
 * <p>Door: {@link org.nuandong.dispatch.matter.SeriousMatters}.
 */
package org.nuandong.dispatch.matter;
