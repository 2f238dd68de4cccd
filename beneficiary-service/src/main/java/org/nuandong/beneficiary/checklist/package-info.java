/**
 * 检查清单 (R030 to R036): what is looked at, and which answer is a finding of which severity, are
 * data: the national list of the four checks (四查四改), those of stations and institutions, and local
 * ones such as "九有五无五净", added without code. A version never changes; the next one stands beside
 * it. Door for other features: {@link org.nuandong.beneficiary.checklist.Checklists}.
 */
package org.nuandong.beneficiary.checklist;
