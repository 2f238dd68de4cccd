/**
 * 身份衔接 (R202, R230): care cases of the stations and persons of the register are one person, by
 * indexes under the exchange key and without a name travelling (ADR 60). Who is flagged (dementia,
 * repeated wandering, missing) is known at every station's door. Doors for other features: {@link
 * org.nuandong.beneficiary.recognition.Flags}, {@link
 * org.nuandong.beneficiary.recognition.CaseLinks}.
 */
package org.nuandong.beneficiary.recognition;
