/**
 * 捐赠 (R069): drives and donations in cash and kind, each with its receipt. Cash is proposed for a
 * project's source donations, goods go to households and institutions for a need that stands in
 * their file; what became of each gift is shown. Door for other features: none.
 */
package org.nuandong.beneficiary.donation;
