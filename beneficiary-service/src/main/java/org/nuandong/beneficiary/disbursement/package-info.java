/**
 * 一口下达、一口发放 (R062, R064, R065, R068): payment lists of a project are entered, checked, approved by
 * others than their makers, hung out with masked names, paid in batches by yet another, and
 * confirmed by receipt. Money is reserved at the approval and spent when it is paid; nothing paid
 * is ever written over. Door: {@link org.nuandong.beneficiary.disbursement.Payments}.
 */
package org.nuandong.beneficiary.disbursement;
