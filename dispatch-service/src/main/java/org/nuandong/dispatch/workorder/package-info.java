/**
 * 热线工单: the work orders of 12345 (R271, R273): each is owed a reply by a time of its own, is warned
 * of before, returned with a reason or replied, and its caller says whether that was enough. One
 * that is a tip runs its reply clock beside the arrival clock of the incident.
 *
 * <p>Door: {@link org.nuandong.dispatch.workorder.WorkOrders}.
 */
package org.nuandong.dispatch.workorder;
