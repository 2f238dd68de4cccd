/**
 * 帮困项目 (R008, R060–R064, R070): a season's programmes of the bureau, the departments and the
 * streets, their projects with standards, rules, sources and goods, and the quotas handed down. A
 * project is written by one person and approved by another. Doors: {@link
 * org.nuandong.beneficiary.programme.Projects} and {@link
 * org.nuandong.beneficiary.programme.Quotas}.
 */
package org.nuandong.beneficiary.programme;
