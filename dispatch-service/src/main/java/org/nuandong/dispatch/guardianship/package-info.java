/**
 * 未成年人监护: who cares for a minor in the station (C4, C5, 未成年人保护法 92 to 95): guardians known and able
 * or not, temporary and long-term guardianship with their basis, assessment and the request to a
 * court; the minor's file on one page. Who works outside the station reads a minor's record only
 * with an approval by somebody else, and every reading can be shown (未成年人网络保护条例 36).
 *
 * <p>Calls in: care, prevention. Nothing calls it; it guards the readings of care.
 */
package org.nuandong.dispatch.guardianship;
