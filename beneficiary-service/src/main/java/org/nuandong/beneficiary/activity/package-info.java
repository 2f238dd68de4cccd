/**
 * 活动与宣传 (R042, R044, R290, R291): couplets, hot water, group tickets home, dinners; leaflets,
 * cards, guide signs, articles. One kind of record for all of them: place, time, what was planned,
 * and who and what was reached, each in its own measure, counted by kind and place for the reports.
 * Door for other features: none.
 */
package org.nuandong.beneficiary.activity;
