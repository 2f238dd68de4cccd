/**
 * 动态管理 (R005): once a year everybody in a need that can end is looked at again: it stays, it has
 * changed, or it is lifted; and who is new that year can be told. What was not looked at in time
 * stays visible. Door for other features: {@link org.nuandong.beneficiary.review.ReviewPlanner},
 * for those who write categories set-wise.
 */
package org.nuandong.beneficiary.review;
