/**
 * 拒绝: every "no" of the services, in one shape (RFC 9457) and two languages. A feature throws a
 * {@link org.nuandong.commons.problem.Refusal}; faults of the framework and of the database come
 * out in the same shape. Nothing here ever repeats a rejected value. Door: {@code Refusal}, {@code
 * CommonProblem}, {@code Problems}.
 */
package org.nuandong.commons.problem;
