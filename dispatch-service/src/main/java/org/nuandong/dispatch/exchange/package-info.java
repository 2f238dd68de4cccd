/**
 * 部门协同: what other agencies hear and what they are asked for (R123, R250, R270, R271, R272).
 * Partners subscribe to events of their region or of their own incidents and get them as signed
 * webhooks, each subscription in a lane of its own; police and ambulance are asked by tracked
 * requests that they acknowledge.
 *
 * <p>Door: {@link org.nuandong.dispatch.exchange.AgencyRequests}. Events of the outbox are heard
 * without being asked to.
 */
package org.nuandong.dispatch.exchange;
