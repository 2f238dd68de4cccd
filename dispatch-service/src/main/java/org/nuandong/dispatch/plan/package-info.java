/**
 * 应急预案 (R037, R132): contingency plans as data; a trigger proposes, a person activates, owners do
 * the items by their due times, drills are counted apart. Door: {@link
 * org.nuandong.dispatch.plan.PlanTriggers}.
 */
package org.nuandong.dispatch.plan;
