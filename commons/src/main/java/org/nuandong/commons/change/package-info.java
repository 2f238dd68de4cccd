/**
 * What happened, numbered by the relay after the commit, for front ends that synchronise: changes
 * since a cursor, and the live stream. Both show a caller what lies in his regions and units; what
 * has left them appears once more as gone. Machines and partners see only the kinds of aggregates
 * listed for their role. Door inside a service: {@link org.nuandong.commons.change.ChangeLog}.
 */
package org.nuandong.commons.change;
