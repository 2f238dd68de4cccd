/**
 * 认定程序 (R006): a person or household applies for a category, the community checks, the office or
 * the township meeting decides, the public is told with masked names, objections are answered, and
 * only then the category is enrolled. The steps are those of the place ({@code
 * confirmation.steps}); each has its role, its unit and its day. Help never waits for it. Door for
 * other features: none, they hear {@code confirmation.confirmed}.
 */
package org.nuandong.beneficiary.confirmation;
