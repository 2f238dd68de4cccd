/**
 * 佐证材料: photographs and signed sheets that prove what somebody says was done. Judged by what they
 * hold, kept sealed, read for a purpose only and with a line in the audit book. Door for other
 * features: {@link org.nuandong.beneficiary.proof.ProofFiles}.
 */
package org.nuandong.beneficiary.proof;
