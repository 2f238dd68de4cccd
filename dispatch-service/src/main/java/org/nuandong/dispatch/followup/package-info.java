/**
 * 后续跟踪 (R141, R233, E2): whoever refused, was not found or was lost sight of is looked after again
 * by a due time. A result may plan the next one; a missed one is recorded, stays, and climbs until
 * somebody goes.
 *
 * <p>Door: {@link org.nuandong.dispatch.followup.FollowUps}.
 */
package org.nuandong.dispatch.followup;
