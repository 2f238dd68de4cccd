/**
 * 交接: a person passes from one side to another in writing (R143, R160, R161, C4): who gives, who
 * takes, in what condition, with which belongings, signed by both. Refused, the duty is the giver's
 * again; unanswered, somebody is woken. The door is {@link
 * org.nuandong.dispatch.handover.Handovers}.
 */
package org.nuandong.dispatch.handover;
